import { TurnText } from '#platform/contract/turn-text.ts';
import { turnLimit } from '#platform/contract/limits.ts';
import type { ConversationRecord, DialogPart, Participant } from '../contract/conversation-record.ts';
import { presences, type Presence } from '../contract/conversation-record.ts';
import { en } from '../contract/reasons/messages.en.ts';
import { wordsOf } from './content.ts';
import { assertHash } from './content-hash.ts';
import { assertReferences } from './assert-references.ts';
import { impressionOf, isImpression } from './impression.ts';
import { consentsOf, isLawfulBasis } from './lawful-basis.ts';
import { lineageOf } from './lineage.ts';
import { RefusedVcon, type VconReason } from './refused-vcon.ts';
import { sidesOf } from './sides.ts';
import { transcriptOf } from './transcript.ts';
import { VconDocument, type VconDialog } from './vcon-document.ts';

/** Extensions understood here: contact centre, lawful basis, and our own. */
const extensions = new Set(['cc', 'lawful_basis', 'ohrensessel']);

/** A vCon taken apart. */
export interface ReadVcon {
  record: ConversationRecord;
  /** The customer as the other system knows them, in whatever way; for telling whether two conversations are one person's. */
  customer: string | undefined;
  /** Recordings that were left out, as audio is never stored. */
  recordings: number;
}

/**
 * Reads an unsigned vCon. Names and numbers of people are passed over: what it yields has none but in what was said.
 * @throws RefusedVcon naming the field: not a vCon, an unknown critical extension, a hash that does not hold, a reference
 *   to nobody, words of somebody who is neither customer nor agent, nothing said.
 */
export function readVcon(value: unknown): ReadVcon {
  const document = parse(value);
  assertExtensions(document);
  assertReferences(document);
  assertHashes(document);
  const lineage = lineageOf(document);
  const { dialog, parties, ohrensessel: own } = document;
  const speakers = dialog.map((each) => (each.type === 'text' ? speakerOf(each) : undefined));
  const sides = sidesOf(parties, speakers);
  const { parts, recordings } = partsOf(document, { sides, speakers, isRedacted: lineage?.kind === 'redacted' });
  assertSomethingSaid(document, parts, recordings);
  const people = parties.map((party, index): Participant => {
    const side = sides[index] ?? 'other';
    // Names of strangers are nobody's business here; our own containers hold pseudonyms and functions.
    return { side, called: own ? (party.name ?? null) : null, uuid: own && side === 'customer' ? (party.uuid ?? null) : null };
  });
  const consents = (document.attachments ?? []).flatMap((attachment, index) => {
    if (!isLawfulBasis(attachment)) return [];
    const person = attachment.party ?? 0;
    if (people[person]?.side !== 'customer') return [];
    const dialog = [attachment.dialog ?? 0].flat()[0] ?? 0;
    return consentsOf(attachment, `attachments.${index}`).map((consent) => ({ ...consent, person, dialog }));
  });
  const firstAt = parts.flatMap((part) => (part.at === null ? [] : [part.at])).sort()[0];
  const createdAt = document.created_at ?? firstAt;
  if (createdAt === undefined) throw new RefusedVcon('created_at', 'missing');
  const customerPlace = people.findIndex(({ side }) => side === 'customer');
  return {
    record: {
      id: document.uuid.toLowerCase(),
      createdAt,
      updatedAt: document.updated_at ?? null,
      closedAt: own?.closed_at ?? null,
      channel: own?.channel ?? channelOf(document, parts, recordings),
      language: own?.language ?? null,
      origin: own?.origin ?? null,
      reason: own?.reason ?? null,
      brand: own?.brand ?? null,
      product: own?.product ?? null,
      people,
      history: dialog.flatMap((each) => each.party_history ?? []).flatMap(({ party, time, event }) => (isPresence(event) ? [{ person: party, at: time, event }] : [])),
      dialog: parts,
      consents,
      impressions: (document.attachments ?? []).flatMap((attachment, index) => (own && isImpression(attachment) ? [impressionOf(attachment, `attachments.${index}`)] : [])),
      lineage,
    },
    customer: identityOf(document, customerPlace),
    recordings,
  };
}

function parse(value: unknown): VconDocument {
  const parsed = VconDocument.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const reason = issue && issue.message in en ? (issue.message as VconReason) : 'invalid';
  throw new RefusedVcon(issue?.path.map(String).join('.') || 'the whole', reason);
}

function assertExtensions({ critical, must_support }: VconDocument): void {
  for (const [field, names] of Object.entries({ critical, must_support })) {
    const unknown = names?.find((name) => !extensions.has(name.toLowerCase()));
    if (unknown !== undefined) throw new RefusedVcon(field, 'unknownExtension', unknown);
  }
}

function assertHashes({ dialog, analysis, attachments, redacted, amended }: VconDocument): void {
  for (const [index, each] of dialog.entries()) assertHash(each, `dialog.${index}`);
  for (const [index, each] of (analysis ?? []).entries()) assertHash(each, `analysis.${index}`);
  for (const [index, each] of (attachments ?? []).entries()) assertHash(each, `attachments.${index}`);
  if (redacted) assertHash(redacted, 'redacted');
  if (amended) assertHash(amended, 'amended');
}

interface Reading {
  sides: ReturnType<typeof sidesOf>;
  speakers: ReadonlyArray<number | undefined>;
  isRedacted: boolean;
}

/** One part per dialog, so that places stay what they are; transcripts of recordings follow behind. */
function partsOf(document: VconDocument, reading: Reading): { parts: DialogPart[]; recordings: number } {
  const parts: DialogPart[] = [];
  const transcribed: DialogPart[] = [];
  let recordings = 0;
  for (const [index, dialog] of document.dialog.entries()) {
    parts.push(partOf(document, dialog, index, reading));
    if (dialog.type !== 'recording' && dialog.type !== 'audio' && dialog.type !== 'video') continue;
    if (dialog.body || dialog.url) recordings += 1;
    transcribed.push(...transcribedParts(document, dialog, index, reading));
  }
  return { parts: [...parts, ...transcribed], recordings };
}

function partOf({ created_at }: VconDocument, dialog: VconDialog, index: number, { sides, speakers, isRedacted }: Reading): DialogPart {
  const field = `dialog.${index}`;
  const people = peopleIn(dialog);
  const at = dialog.start ?? created_at;
  if (dialog.type === undefined) {
    // A redactor leaves an empty object, so that the others keep their places.
    if (isRedacted) return { kind: 'withheld', at: dialog.start ?? null, people };
    throw new RefusedVcon(`${field}.type`, 'dialogType');
  }
  if (dialog.type === 'text') {
    if (isRedacted && (dialog.body === undefined || dialog.body === null) && !dialog.url) return { kind: 'withheld', at: dialog.start ?? null, people };
    const by = speakers[index];
    if (by === undefined) throw new RefusedVcon(`${field}.parties`, 'whoSpoke');
    const text = turnText(wordsOf(dialog, field), `${field}.body`);
    if (!sides[by] || sides[by] === 'observer') throw new RefusedVcon(`parties.${by}.role`, 'whichSide');
    if (at === undefined || at === null) throw new RefusedVcon(`${field}.start`, 'missing');
    return { kind: 'said', at, by, to: people.filter((person) => person !== by), text, messageId: dialog.message_id ?? null };
  }
  if (at === undefined || at === null) throw new RefusedVcon(`${field}.start`, 'missing');
  if (dialog.type === 'incomplete') return { kind: 'missed', at, people, because: dialog.disposition ?? 'failed' };
  if (dialog.type === 'transfer') {
    return {
      kind: 'transferred',
      at,
      who: dialog.transferee ?? null,
      from: dialog.transferor ?? null,
      to: dialog.transfer_target ?? dialog['transfer-target'] ?? [],
      before: dialog.original ?? [],
      after: dialog.target_dialog ?? dialog['target-dialog'] ?? [],
    };
  }
  return { kind: 'spoken', at, seconds: dialog.duration ?? null, people };
}

function transcribedParts(document: VconDocument, dialog: VconDialog, index: number, { sides }: Reading): DialogPart[] {
  const turns = transcriptOf(document, index);
  const began = Date.parse(dialog.start ?? document.created_at ?? '');
  if (!turns || Number.isNaN(began)) return [];
  const placeOf = (side: string) => sides.indexOf(side as 'customer' | 'agent');
  if (turns.some(({ side }) => placeOf(side) === -1)) return [];
  return turns.map(({ side, text, seconds }): DialogPart => {
    const by = placeOf(side);
    const other = placeOf(side === 'customer' ? 'agent' : 'customer');
    return { kind: 'said', at: new Date(began + (seconds ?? 0) * 1_000).toISOString(), by, to: other === -1 ? [] : [other], text: turnText(text, 'analysis'), messageId: null };
  });
}

/** Our own containers may be silent: of a call nothing is recorded, and still it took place. */
function assertSomethingSaid({ group, ohrensessel }: VconDocument, parts: readonly DialogPart[], recordings: number): void {
  if (ohrensessel || parts.some(({ kind }) => kind === 'said')) return;
  if (group && group.length > 0) throw new RefusedVcon('group', 'holdsOthers');
  if (recordings > 0) throw new RefusedVcon('dialog', 'onlyAudio');
  throw new RefusedVcon('dialog', parts.some(({ kind }) => kind === 'missed') ? 'onlyAttempts' : 'noWords');
}

function turnText(words: string, field: string): string {
  const text = TurnText.safeParse(words);
  if (text.success) return text.data;
  if (words.trim() === '') throw new RefusedVcon(field, 'empty');
  if (Buffer.byteLength(words) > turnLimit) throw new RefusedVcon(field, 'tooLarge', String(turnLimit));
  throw new RefusedVcon(field, 'strangeCharacters');
}

/** Who said it: the originator where it is named, else the first party (section "parties"). */
function speakerOf(dialog: VconDialog): number | undefined {
  return dialog.originator ?? peopleIn(dialog)[0];
}

function peopleIn({ parties }: VconDialog): number[] {
  return [...new Set([parties ?? []].flat(2).filter((party) => party !== null))];
}

function isPresence(event: string): event is Presence {
  return (presences as readonly string[]).includes(event);
}

const channelNames = { chat: 'chat', mail: 'mail', email: 'mail', call: 'call', phone: 'call', voice: 'call', social: 'social', sms: 'social', 'in-person': 'in-person' } as const;

function channelOf({ dialog }: VconDocument, parts: readonly DialogPart[], recordings: number): ConversationRecord['channel'] {
  for (const { interaction_type } of dialog) {
    const named = channelNames[(interaction_type ?? '').toLowerCase() as keyof typeof channelNames];
    if (named) return named;
  }
  if (recordings > 0 || parts.some(({ kind }) => kind === 'spoken' || kind === 'missed')) return 'call';
  return dialog.some(({ message_id }) => message_id?.includes('@')) ? 'mail' : 'chat';
}

/** What tells this customer from others. Only a keyed hash of it is ever kept. */
function identityOf({ parties }: VconDocument, place: number): string | undefined {
  const party = parties[place];
  if (!party) return undefined;
  const { uuid, did, tel, mailto, sip } = party;
  if (uuid) return `uuid:${uuid.toLowerCase()}`;
  if (did) return `did:${did}`;
  if (mailto) return `mailto:${mailto.replace(/^mailto:/i, '').trim().toLowerCase()}`;
  if (tel) return `tel:${tel.replace(/^tel:/i, '').replace(/[^+\d]/g, '')}`;
  return sip ? `sip:${sip.replace(/^sips?:/i, '').toLowerCase()}` : undefined;
}
