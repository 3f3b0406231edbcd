import { z } from 'zod';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { PosterChoice, posterFilters, PosterFormat } from './poster-choice.ts';
import { Poster } from './poster.ts';

const own = { posterId: Id };
const permission = 'posters:make';
const audience = 'employee' as const;

/** Printing what hangs. */
export const postersContract = {
  create: operation({
    id: 'posters.create',
    method: 'POST',
    path: '/posters',
    permission,
    audience,
    creates: true,
    summary: 'Have a poster drawn as PDF, PNG and SVG, from A4 to A1',
    description:
      'Only voices that may hang there by the consents of this moment are on it. It is drawn outside the request: watch topic `posters` or ask `posters.show`. ' +
      'Files are kept for seven days; when a voice leaves before that, they are thrown away at once and it can be drawn again.',
    input: PosterChoice,
    output: Poster,
  }),
  list: operation({
    id: 'posters.list',
    method: 'GET',
    path: '/posters',
    permission,
    audience,
    summary: 'My posters, newest first',
    input: z.strictObject(pageInput),
    output: page(Poster),
  }),
  show: operation({ id: 'posters.show', method: 'GET', path: '/posters/{posterId}', permission, audience, summary: 'One of my posters', input: z.strictObject(own), output: Poster }),
  cancel: operation({
    id: 'posters.cancel',
    method: 'POST',
    path: '/posters/{posterId}/cancel',
    permission,
    audience,
    summary: 'Stop drawing a poster',
    input: z.strictObject(own),
    output: Poster,
  }),
  drawAgain: operation({
    id: 'posters.drawAgain',
    method: 'POST',
    path: '/posters/{posterId}/draw-again',
    permission,
    audience,
    creates: true,
    summary: 'Draw a new poster by the same choice, with what hangs now',
    input: z.strictObject(own),
    output: Poster,
  }),
  remove: operation({
    id: 'posters.remove',
    method: 'DELETE',
    path: '/posters/{posterId}',
    permission,
    audience,
    summary: 'Throw a poster away, with what is known of its voices',
    input: z.strictObject(own),
    output: z.object({}),
  }),
  file: operation({
    id: 'posters.file',
    method: 'GET',
    path: '/posters/{posterId}/files/{format}',
    permission,
    audience,
    summary: 'One file of a poster',
    input: z.strictObject({ ...own, format: PosterFormat }),
    output: z.file(),
  }),
  voices: operation({
    id: 'posters.voices',
    method: 'GET',
    path: '/posters/voices',
    permission,
    audience,
    summary: 'The voices a poster of this choice would have, newest first, and how it would be signed',
    input: z.strictObject(posterFilters),
    output: z.object({ items: z.array(HungPraise).describe('at most 2,000'), hasMore: z.boolean(), organisation: z.string() }),
  }),
  text: operation({
    id: 'posters.text',
    method: 'GET',
    path: '/posters/text',
    permission,
    audience,
    summary: 'The voices of such a poster as plain text: headings by mood, and within them by month',
    input: z.strictObject({ ...posterFilters, title: z.string().trim().max(80).optional(), language: Language.optional() }),
    output: z.object({ text: z.string(), alternative: z.string().describe('what the picture shows, in a sentence or two, for an alt attribute') }),
  }),
};
