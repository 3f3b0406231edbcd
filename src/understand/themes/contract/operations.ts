import { z } from 'zod';
import { ImpressionKind } from '#listen/impressions/contract/impression-kind.ts';
import { Id } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { Evidence } from '#understand/search/contract/evidence.ts';
import { evidenceReaders } from '#understand/search/contract/operations.ts';
import { eitherLanguage, Theme } from './theme.ts';

const steward = ['steward'] as const;
const Title = eitherLanguage(120);
const Description = z.strictObject({ de: z.string().trim().max(1_000).default(''), en: z.string().trim().max(1_000).default('') });
const curate = { permission: 'themes:curate', audience: steward } as const;
const ofTheme = { id: Id, evidenceId: Id };

/** Evidence of a theme, or suggested for it. */
const ThemeEvidence = Evidence.extend({ suggested: z.boolean() });
export type ThemeEvidence = z.infer<typeof ThemeEvidence>;

/** Grouping what was heard, by hand. */
export const themesContract = {
  list: operation({
    id: 'themes.list',
    method: 'GET',
    path: '/themes',
    permission: 'themes:read',
    audience: evidenceReaders,
    summary: 'All themes',
    input: z.strictObject({ order: z.enum(['strongest', 'freshest', 'name']).default('strongest') }),
    output: z.object({ items: z.array(Theme) }),
  }),
  show: operation({
    id: 'themes.show',
    method: 'GET',
    path: '/themes/{id}',
    permission: 'themes:read',
    audience: evidenceReaders,
    summary: 'A theme; the id of a merged one leads to where it went',
    input: z.strictObject({ id: Id }),
    output: Theme,
  }),
  evidence: operation({
    id: 'themes.evidence',
    method: 'GET',
    path: '/themes/{id}/evidence',
    permission: 'themes:read',
    audience: evidenceReaders,
    summary: 'Evidence of a theme, newest first; suggestions are shown to those who curate',
    input: z.strictObject({ id: Id, kind: ImpressionKind.optional(), ...pageInput }),
    output: page(ThemeEvidence),
  }),
  ofEvidence: operation({
    id: 'themes.ofEvidence',
    method: 'GET',
    path: '/evidence/{evidenceId}/themes',
    permission: 'themes:read',
    audience: evidenceReaders,
    summary: 'Themes a piece of evidence belongs to',
    input: z.strictObject({ evidenceId: Id }),
    output: z.object({ items: z.array(Theme.pick({ id: true, title: true }).extend({ suggested: z.boolean() })) }),
  }),
  create: operation({
    ...curate,
    id: 'themes.create',
    method: 'POST',
    path: '/themes',
    creates: true,
    summary: 'Begin a theme; without evidence it is an assumption',
    input: z.strictObject({ title: Title, description: Description.default({ de: '', en: '' }), evidence: z.array(Id).max(100).default([]) }),
    output: Theme,
  }),
  change: operation({
    ...curate,
    id: 'themes.change',
    method: 'PATCH',
    path: '/themes/{id}',
    summary: 'Rename a theme or describe it anew',
    input: z.strictObject({ id: Id, title: Title.optional(), description: Description.optional() }),
    output: Theme,
  }),
  merge: operation({
    ...curate,
    id: 'themes.merge',
    method: 'POST',
    path: '/themes/{id}/merge',
    summary: 'Let a theme go into another one',
    input: z.strictObject({ id: Id, into: Id }),
    output: Theme,
  }),
  unmerge: operation({
    ...curate,
    id: 'themes.unmerge',
    method: 'POST',
    path: '/themes/{id}/unmerge',
    summary: 'Take a merged theme out again, with the evidence it brought',
    input: z.strictObject({ id: Id }),
    output: Theme,
  }),
  remove: operation({
    ...curate,
    id: 'themes.remove',
    method: 'DELETE',
    path: '/themes/{id}',
    summary: 'Delete a theme; its evidence stays',
    input: z.strictObject({ id: Id }),
    output: z.object({}),
  }),
  restore: operation({
    ...curate,
    id: 'themes.restore',
    method: 'POST',
    path: '/themes/{id}/restore',
    summary: 'Bring back a deleted theme',
    input: z.strictObject({ id: Id }),
    output: Theme,
  }),
  add: operation({
    ...curate,
    id: 'themes.add',
    method: 'PUT',
    path: '/themes/{id}/evidence/{evidenceId}',
    summary: 'Put evidence into a theme, or accept a suggestion',
    input: z.strictObject(ofTheme),
    output: Theme,
  }),
  takeOut: operation({
    ...curate,
    id: 'themes.takeOut',
    method: 'DELETE',
    path: '/themes/{id}/evidence/{evidenceId}',
    summary: 'Take evidence out of a theme, or turn a suggestion down',
    input: z.strictObject(ofTheme),
    output: Theme,
  }),
  suggest: operation({
    id: 'themes.suggest',
    method: 'PUT',
    path: '/themes/{id}/suggestions/{evidenceId}',
    permission: 'themes:suggest',
    audience: ['guest'],
    summary: 'Suggest my own impression for a theme',
    input: z.strictObject(ofTheme),
    output: Theme,
  }),
};
