import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { HangingPlace, HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { hungPage } from '#appreciate/praise/contract/limits.ts';
import { Arrangement, Letters, WallTheme } from './arrangement.ts';
import { Origin, Screen, ScreenKind, Shows } from './screen.ts';

/** Who decides how the wall hangs and where else it is shown. */
const stewards = ['steward', 'admin'] as const;

const Name = z.string().trim().min(1).max(80);
const Key = z.string().describe('`ohw_…`, shown this once');
const WithKey = z.object({ screen: Screen, key: Key });
const choices = { name: Name, scope: HangingPlace, shows: Shows, theme: WallTheme.nullable(), origins: z.array(Origin).max(20) };

/** The wall: how it hangs, and the screens that show it. What hangs comes from `praise`. */
export const wallContract = {
  show: operation({
    id: 'wall.show',
    method: 'GET',
    path: '/wall',
    permission: 'wall:read',
    audience: 'employee',
    summary: 'How the wall hangs, and what I may do about it',
    input: z.strictObject({}),
    output: Arrangement.extend({ can: z.object({ arrange: z.boolean(), showElsewhere: z.boolean() }) }),
  }),
  arrange: operation({
    id: 'wall.arrange',
    method: 'PUT',
    path: '/wall/arrangement',
    permission: 'wall:arrange',
    audience: stewards,
    summary: 'Decide how the wall hangs for everybody',
    input: z.strictObject({ theme: WallTheme, letters: Letters.optional().describe('without it the name of the organisation') }),
    output: Arrangement,
  }),
  listScreens: operation({
    id: 'wall.screens.list',
    method: 'GET',
    path: '/wall/screens',
    permission: 'wall:screens',
    audience: stewards,
    summary: 'Screens and websites that show the wall, newest first',
    input: z.strictObject(pageInput),
    output: page(Screen),
  }),
  addScreen: operation({
    id: 'wall.screens.add',
    method: 'POST',
    path: '/wall/screens',
    permission: 'wall:screens',
    audience: stewards,
    creates: true,
    summary: 'Let a screen or a website show the wall; its key is shown this once',
    description: 'A kiosk shows it to whoever stands before it, an embed on the websites named by `origins`. Either shows only what customers allowed to hang in its `scope`.',
    input: z.strictObject({ kind: ScreenKind, ...choices, shows: Shows.default({}), theme: choices.theme.default(null), origins: choices.origins.default([]) }),
    output: WithKey,
  }),
  changeScreen: operation({
    id: 'wall.screens.change',
    method: 'PATCH',
    path: '/wall/screens/{screenId}',
    permission: 'wall:screens',
    audience: stewards,
    summary: 'Change what a screen shows; it follows at once',
    input: z.strictObject({ screenId: Id, ...z.object(choices).partial().shape }),
    output: Screen,
  }),
  renewKey: operation({
    id: 'wall.screens.renewKey',
    method: 'POST',
    path: '/wall/screens/{screenId}/key',
    permission: 'wall:screens',
    audience: stewards,
    summary: 'Give a screen another key; the one before opens nothing from now on',
    input: z.strictObject({ screenId: Id }),
    output: WithKey,
  }),
  removeScreen: operation({
    id: 'wall.screens.remove',
    method: 'DELETE',
    path: '/wall/screens/{screenId}',
    permission: 'wall:screens',
    audience: stewards,
    summary: 'Revoke a screen’s key; what is shown with it goes dark at once',
    input: z.strictObject({ screenId: Id }),
    output: z.object({}),
  }),
  screen: operation({
    id: 'wall.screen',
    method: 'GET',
    path: '/wall/screen',
    permission: 'wall:shown',
    audience: 'screen',
    summary: 'How the wall hangs on the screen that asks',
    input: z.strictObject({}),
    output: Arrangement.extend({ id: Id, name: z.string(), kind: ScreenKind, house: z.string().describe('name of the organisation') }),
  }),
  shown: operation({
    id: 'wall.shown',
    method: 'GET',
    path: '/wall/shown',
    permission: 'wall:shown',
    audience: 'screen',
    summary: 'What hangs on the screen that asks, newest first',
    description: 'As far as a screen shows it: units, brands and contact reasons stay inside.',
    input: z.strictObject({ cursor: pageInput.cursor, limit: z.coerce.number().int().min(1).max(hungPage).default(hungPage) }),
    output: page(HungPraise),
  }),
};
