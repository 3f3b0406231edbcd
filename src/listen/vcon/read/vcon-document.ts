import { z } from 'zod';
import { dispositions } from '../contract/conversation-record.ts';
import type { VconReason } from './refused-vcon.ts';

/** The message of an issue is the name of a reason; `readVcon` finds the words. */
const because = (reason: VconReason) => reason;

/** More than this nobody says in one conversation; it bounds what a hostile file costs. */
const most = { parties: 1_000, dialog: 10_000, attachments: 10_000, analysis: 1_000, history: 10_000, lists: 1_000 };

/** Text as a database can keep it: whole characters, and no NUL. */
export const Text = z.string(because('mustBeText')).transform((text) => text.toWellFormed().replaceAll('\0', ''));
const ShortText = z.string(because('mustBeText')).max(200, because('tooMany')).pipe(Text);
const Time = z
  .union([z.string(), z.number()], because('mustBeTime'))
  // Old vCons write times as in mail headers or as seconds since 1970.
  .transform((time) => (typeof time === 'number' ? time * 1_000 : Date.parse(time)))
  .refine((time) => Number.isFinite(time) && Math.abs(time) < 8.64e15, because('notTime'))
  .transform((time) => new Date(time).toISOString());
const Place = z.number(because('mustBePlace')).int(because('mustBePlace')).min(0, because('mustBePlace'));
/** Places of pieces; -1 said "there was one, but it is not here" for a while (0.4.0). */
const Pieces = z
  .union([z.number(), z.array(z.number()).max(most.lists, because('tooMany'))], because('mustBePlace'))
  .transform((places) => [places].flat().filter((place) => place !== -1))
  .pipe(z.array(Place));
const MediaType = z.string(because('mustBeMediaType')).regex(/^$|^[\w.+-]+\/[\w.+*-]+\s*(;.*)?$/, because('notMediaType'));
const Hashes = z.union([Text, z.array(Text).max(20, because('tooMany'))], because('mustBeText')).transform((hashes) => [hashes].flat());

/** What a piece holds, inside the container or elsewhere. `alg` and `signature` are the hash of versions before 0.0.2. */
const content = {
  mimetype: MediaType.nullish(),
  mediatype: MediaType.nullish(),
  encoding: z.enum(['none', 'json', 'base64url'], because('mustBeEncoding')).nullish(),
  url: z.url(because('mustBeAddress')).nullish(),
  body: z.unknown().optional(),
  content_hash: Hashes.nullish(),
  alg: Text.nullish(),
  signature: Text.nullish(),
};

const Party = z.object(
  {
    name: Text.nullish(),
    role: Text.nullish(),
    type: Text.nullish(),
    uuid: Text.nullish(),
    did: Text.nullish(),
    tel: Text.nullish(),
    mailto: Text.nullish(),
    sip: Text.nullish(),
    // Where versions before the contact-centre extension kept the role; some wrote a text here.
    meta: z.object({ role: Text.nullish() }).nullish().catch(undefined),
  },
  because('mustBeObject'),
);

const PartyEvent = z.object({ party: Place, time: Time, event: Text }, because('mustBeObject'));

const Dialog = z.object(
  {
    type: z.enum(['text', 'recording', 'recording-set', 'transfer', 'incomplete', 'audio', 'video'], because('dialogType')).optional(),
    start: Time.nullish(),
    duration: z.number(because('mustBeSeconds')).min(0, because('notNegative')).nullish(),
    parties: z.union([Place, z.array(z.union([Place, z.array(Place).max(most.lists), z.null()])).max(most.lists, because('tooMany'))], because('mustBePlace')).nullish(),
    originator: Place.nullish(),
    disposition: z.enum(dispositions, because('disposition')).nullish().catch(undefined),
    party_history: z.array(PartyEvent, because('mustBeList')).max(most.history, because('tooMany')).nullish(),
    message_id: Text.nullish(),
    interaction_type: Text.nullish(),
    transferee: Place.nullish(),
    transferor: Place.nullish(),
    transfer_target: Pieces.nullish(),
    'transfer-target': Pieces.nullish(),
    original: Pieces.nullish(),
    target_dialog: Pieces.nullish(),
    'target-dialog': Pieces.nullish(),
    ...content,
  },
  because('mustBeObject'),
);

const Attachment = z.object(
  { type: Text.nullish(), purpose: Text.nullish(), start: Time.nullish(), party: Place.nullish(), dialog: z.union([Place, z.array(Place)], because('mustBePlace')).nullish(), ...content },
  because('mustBeObject'),
);

const Analysis = z.object({ type: Text.nullish(), dialog: z.union([Place, z.array(Place)], because('mustBePlace')).nullish(), vendor: Text.nullish(), ...content }, because('mustBeObject'));

/** Another version of the same conversation. */
const Version = z.object({ uuid: z.guid(because('notUuid')).nullish(), type: Text.nullish(), ...content }, because('mustBeObject'));

const Named = z.object({ key: ShortText, de: ShortText, en: ShortText });

/** What our own extension adds: facts about a conversation the core has no place for. */
const Ohrensessel = z.object(
  {
    channel: z.enum(['chat', 'mail', 'call', 'social', 'in-person']),
    language: z.enum(['de', 'en']).nullable(),
    origin: z.enum(['real', 'simulated', 'replay']).nullable(),
    closed_at: Time.nullable(),
    reason: Named.nullable(),
    brand: ShortText.nullable(),
    product: ShortText.nullable(),
  },
  because('mustBeObject'),
);

const names = z.array(Text, because('mustBeList')).max(100, because('tooMany')).nullish();

/**
 * A vCon as anybody may have written it: drafts 0.0.1 to 0.5.0 (draft-ietf-vcon-vcon-core), the contact-centre extension, the
 * lawful-basis draft. What nothing here reads is passed over.
 */
export const VconDocument = z.object(
  {
    uuid: z.guid(because('notUuid')),
    created_at: Time.nullish(),
    updated_at: Time.nullish(),
    extensions: names,
    critical: names,
    // Its name before 0.4.0.
    must_support: names,
    redacted: Version.nullish(),
    redacted_from: Version.nullish(),
    amended: Version.nullish(),
    amended_from: Version.nullish(),
    appended: Version.nullish(),
    group: z.array(z.unknown(), because('mustBeList')).max(most.lists, because('tooMany')).nullish(),
    parties: z.array(Party, because('mustBeList')).max(most.parties, because('tooMany')),
    dialog: z.preprocess(
      (dialog) => (dialog && typeof dialog === 'object' && !Array.isArray(dialog) ? [dialog] : dialog),
      z.array(Dialog, because('mustBeList')).max(most.dialog, because('tooMany')),
    ),
    analysis: z.array(Analysis, because('mustBeList')).max(most.analysis, because('tooMany')).nullish(),
    attachments: z.array(Attachment, because('mustBeList')).max(most.attachments, because('tooMany')).nullish(),
    ohrensessel: Ohrensessel.nullish(),
  },
  because('mustBeObject'),
);

export type VconDocument = z.output<typeof VconDocument>;
export type VconParty = z.output<typeof Party>;
export type VconDialog = z.output<typeof Dialog>;
export type VconAttachment = z.output<typeof Attachment>;
/** What dialogs, attachments, analyses and references have in common. */
export type VconContent = Pick<VconDialog, keyof typeof content>;
