import type { TypefaceName } from './scene.ts';

/** A face of type: how a browser calls it, and the files that everybody else draws with. */
export interface Typeface {
  /** For CSS and SVG, with stand-ins; the first is the house's own `@font-face`. */
  family: string;
  weight: number;
  /** Files below `node_modules`, static and unkerned as they are measured; a letter comes from the first that has it. WOFF2 stands beside each. */
  files: readonly string[];
  /** Its size beside the size of a line: some faces are drawn larger than the serif. */
  scale: number;
}

/** The serif says what customers say, the sans what the organisation says (look.md's one rule). */
export const typefaces: Readonly<Record<TypefaceName, Typeface>> = {
  serif: { family: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif", weight: 400, files: sets('source-serif-4', 400), scale: 1 },
  'serif-strong': { family: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif", weight: 600, files: sets('source-serif-4', 600), scale: 1 },
  sans: { family: "'Inter Variable', Inter, system-ui, sans-serif", weight: 500, files: sets('inter', 500), scale: 1 },
  hebrew: { family: "'Noto Serif Hebrew', serif", weight: 400, files: [file('noto-serif-hebrew', 'hebrew', 400)], scale: 1 },
  arabic: { family: "'Noto Naskh Arabic', serif", weight: 400, files: [file('noto-naskh-arabic', 'arabic', 400)], scale: 1 },
  emoji: { family: "'Noto Emoji', sans-serif", weight: 400, files: [file('noto-emoji', 'emoji', 400)], scale: 0.82 },
  elsewhere: { family: 'serif', weight: 400, files: [], scale: 1 },
};

function sets(name: string, weight: number): string[] {
  return ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'].map((set) => file(name, set, weight));
}

function file(name: string, set: string, weight: number): string {
  return `@fontsource/${name}/files/${name}-${set}-${weight}-normal.woff`;
}
