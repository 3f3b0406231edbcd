import { z } from 'zod';
import { TurnText } from '#platform/contract/turn-text.ts';
import type { RecordedDialogue } from './dialogue.ts';
import { firstIssue } from './first-issue.ts';
import { RefusedLine } from './refused-line.ts';
import { textOfDialog } from './vcon-text.ts';
import { sidesOf } from './vcon-sides.ts';

const list = 'must be a list';
const Start = z
  .union([z.string(), z.number()], 'must be a time')
  // Old vCons write times as in mail headers or as seconds since 1970.
  .transform((time) => (typeof time === 'number' ? time * 1_000 : Date.parse(time)))
  .refine((time) => Number.isFinite(time) && Math.abs(time) < 8.64e15, 'is not a time');
const PartyIndex = z.number('must name a party by its place').int('must name a party by its place').min(0, 'must name a party by its place');

const Party = z.object({ name: z.string().nullish(), role: z.string().nullish(), meta: z.object({ role: z.string().nullish() }).nullish() });

const Dialog = z.object({
  type: z.enum(['text', 'recording', 'transfer', 'incomplete', 'audio', 'video'], 'must be text, recording, transfer or incomplete'),
  start: Start.nullish(),
  duration: z.number('must be a number of seconds').min(0, 'must not be negative').nullish(),
  parties: z.union([PartyIndex, z.array(z.union([PartyIndex, z.array(PartyIndex)]))], 'must name parties by their place').nullish(),
  originator: PartyIndex.nullish(),
  mimetype: MediaType().nullish(),
  mediatype: MediaType().nullish(),
  encoding: z.enum(['none', 'json', 'base64url'], 'must be none, json or base64url').nullish(),
  url: z.url('must be an address').nullish(),
  body: z.unknown().optional(),
});

const Vcon = z.object({
  uuid: z.guid('is missing or not a UUID'),
  created_at: Start.nullish(),
  parties: z.array(Party, list),
  dialog: z.preprocess((dialog) => (dialog && typeof dialog === 'object' && !Array.isArray(dialog) ? [dialog] : dialog), z.array(Dialog, list).max(10_000)),
});

export type VconParty = z.output<typeof Party>;
export type VconDialog = z.output<typeof Dialog>;

/** Whether a JSON value means to be a vCon, in any of its three forms. */
export function looksLikeVcon(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return 'vcon' in value || ('parties' in value && 'dialog' in value) || 'payload' in value || 'ciphertext' in value;
}

/**
 * Reads the text dialogs of a vCon (IETF, versions 0.0.1 to 0.4.0: `mimetype` or `mediatype`, roles on the party or in its
 * `meta`). Recordings and transfers are left out.
 * @throws RefusedLine naming the field: signed and encrypted ones, broken references, no text in it, nobody known as customer.
 */
export function readVcon(value: unknown, language: 'de' | 'en'): RecordedDialogue {
  if (value && typeof value === 'object' && 'payload' in value) throw new RefusedLine('payload: the vCon is signed; unpack it first');
  if (value && typeof value === 'object' && 'ciphertext' in value) throw new RefusedLine('ciphertext: the vCon is encrypted; decrypt it first');
  const parsed = Vcon.safeParse(value);
  if (!parsed.success) throw new RefusedLine(firstIssue(parsed.error));
  const { uuid, parties, dialog, created_at } = parsed.data;
  for (const [index, { parties: named, originator }] of dialog.entries()) {
    for (const party of [named ?? [], originator ?? []].flat(2)) {
      if (party >= parties.length) throw new RefusedLine(`dialog.${index}.parties: names party ${party}, and there are ${parties.length}`);
    }
  }
  const spoken = dialog.map((each, index) => ({ ...each, index })).filter((each) => each.type === 'text');
  if (spoken.length === 0) throw new RefusedLine('dialog: holds no text');
  const speakers = spoken.map((each) => each.originator ?? [each.parties ?? []].flat(2)[0]);
  const sideOf = sidesOf(parties, speakers);
  const began = Math.min(...spoken.map((each) => each.start ?? created_at ?? 0).filter((time) => time > 0));
  let offset = 0;
  const turns = spoken.map((each, place) => {
    const text = TurnText.safeParse(textOfDialog(each, each.index));
    if (!text.success) throw new RefusedLine(`dialog.${each.index}.body: ${text.error.issues[0]?.message ?? 'is not valid'}`);
    offset = Math.max(offset, each.start ? (each.start - began) / 1_000 : 0);
    return { by: sideOf(speakers[place], each.index), text: text.data, offset };
  });
  return {
    source: `vcon:${uuid}`,
    channel: 'chat',
    origin: 'real',
    language,
    startedAt: Number.isFinite(began) ? new Date(began).toISOString() : undefined,
    customer: undefined,
    reason: undefined,
    product: undefined,
    brand: undefined,
    turns,
    consents: [],
  };
}

function MediaType() {
  return z.string('must be a media type').regex(/^$|^[\w.+-]+\/[\w.+*-]+\s*(;.*)?$/, 'is not a media type');
}
