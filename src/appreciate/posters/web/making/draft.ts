import type { ThemeName } from '#appreciate/collage/contract/theme.ts';
import { unfitSide, sidesOf, type Paper, type PaperName } from '../../contract/paper.ts';
import type { PosterChoice, PosterFormat } from '../../contract/poster-choice.ts';

/** How far back the voices reach. */
export const spans = ['all', 'year', 'quarter', 'month'] as const;
export type Span = (typeof spans)[number];

/** What stands in the form. */
export interface Draft {
  title: string;
  theme: ThemeName;
  letters: string;
  ground: 'paper' | 'dark';
  /** `fitting` is the smallest on which everything that is chosen can be read. */
  paper: PaperName | 'own' | 'fitting';
  orientation: 'portrait' | 'landscape';
  /** As typed, in millimetres; of a paper of one's own. */
  width: string;
  height: string;
  formats: readonly PosterFormat[];
  bleed: boolean;
  cropMarks: boolean;
  scope: 'inside' | 'outside';
  span: Span;
  unit?: string | undefined;
  product?: string | undefined;
  spoken?: 'de' | 'en' | undefined;
  most?: number | undefined;
}

/** What was found to fit: the smallest paper, and how many of the newest voices if even A1 is too small for all. */
export interface Fitted {
  paper: PaperName;
  most?: number;
}

/** What most people want: a collage as PDF, as large as it takes to be read. */
export function firstDraft(title: string): Draft {
  return { title, theme: 'collage', letters: '', ground: 'paper', paper: 'fitting', orientation: 'portrait', width: '400', height: '400', formats: ['pdf'], bleed: false, cropMarks: false, scope: 'inside', span: 'all' };
}

/** The paper that is meant; where one is to be found that fits, the smallest until it is. */
export function paperOf({ paper, orientation, width, height }: Draft, fitted?: Fitted): Paper {
  if (paper === 'own') return { name: 'own', width: millimetres(width), height: millimetres(height) };
  return { name: paper === 'fitting' ? (fitted?.paper ?? 'A4') : paper, orientation };
}

/** Which field of the paper is wrong, and how. */
export function paperFault(draft: Draft): ReturnType<typeof unfitSide> {
  return unfitSide(sidesOf(paperOf(draft)));
}

/** Which voices the draft asks for, as the API takes them. `today` is the day it is. */
export function selectionOf({ scope, span, unit, product, spoken, most }: Draft, today: Date) {
  const since = sinceOf(span, today);
  return { scope, ...(since !== undefined && { since }), ...(unit !== undefined && { unit }), ...(product !== undefined && { product }), ...(spoken !== undefined && { spoken }), ...(most !== undefined && { most }) };
}

/** The whole choice, as the API takes it. */
export function choiceOf(draft: Draft, today: Date, fitted?: Fitted): Omit<PosterChoice, 'language'> {
  const letters = draft.letters.trim();
  const most = draft.paper === 'fitting' ? fitted?.most : undefined;
  return {
    ...selectionOf(draft, today),
    ...(most !== undefined && { most }),
    theme: draft.theme,
    ...(draft.theme === 'letters' && letters !== '' && { letters }),
    paper: paperOf(draft, fitted),
    ground: draft.ground,
    title: draft.title.trim(),
    bleed: draft.bleed,
    cropMarks: draft.cropMarks,
    formats: [...draft.formats],
  };
}

const daysBack: Readonly<Record<Exclude<Span, 'all'>, number>> = { year: 365, quarter: 92, month: 31 };

function sinceOf(span: Span, today: Date): string | undefined {
  return span === 'all' ? undefined : new Date(today.getTime() - daysBack[span] * 86_400_000).toISOString().slice(0, 10);
}

/** Digits, with a comma or a point; 0 for anything else, which no paper measures. */
function millimetres(typed: string): number {
  const value = Number(typed.replace(',', '.'));
  return Number.isFinite(value) && value > 0 ? value : 0;
}
