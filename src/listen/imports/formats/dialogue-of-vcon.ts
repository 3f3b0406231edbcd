import type { ReadVcon } from '#listen/vcon/read/read-vcon.ts';
import { saidInOrder, withoutWords } from '#listen/vcon/server/kept-record.ts';
import type { ConsentRecord, ConversationRecord } from '#listen/vcon/contract/conversation-record.ts';
import type { RecordedConsent, RecordedDialogue, RecordedTurn } from './dialogue.ts';

/**
 * The dialogue in a vCon: what was said in the order of time, and the consents that still hold. Everything else is kept as it came.
 * A yes that ends by itself is no yes here, as nothing would end it.
 */
export function dialogueOfVcon({ record, customer, recordings }: ReadVcon, { language, signedBy }: { language: 'de' | 'en'; signedBy: string | null }): RecordedDialogue {
  const began = beginningOf(record);
  const offsetOf = (at: string) => Math.max(0, (Date.parse(at) - began) / 1_000);
  const consents = record.consents.filter(({ until }) => until === null).map((consent): RecordedConsent => ({ purpose: consent.purpose, verdict: consent.verdict, offset: offsetOf(consent.at) }));
  const { lineage } = record;
  return {
    source: `vcon:${record.id}`,
    channel: record.channel,
    origin: record.origin ?? 'real',
    language: record.language ?? language,
    startedAt: new Date(began).toISOString(),
    customer,
    reason: record.reason?.key,
    ...(record.reason && { reasonNames: { de: record.reason.de, en: record.reason.en } }),
    product: record.product ?? undefined,
    brand: record.brand ?? undefined,
    turns: saidInOrder(record.dialog).flatMap((place) => turnAt(record, place, offsetOf)),
    consents: consents.sort((a, b) => a.offset - b.offset),
    ends: record.closedAt === null ? lastOf(record, offsetOf) : offsetOf(record.closedAt),
    container: { versions: [record.id, ...(lineage?.of ? [lineage.of] : [])], record: withoutWords(record), signedBy, hadAudio: recordings > 0 },
  };
}

function turnAt({ dialog, people }: ConversationRecord, place: number, offsetOf: (at: string) => number): RecordedTurn[] {
  const part = dialog[place];
  if (part?.kind !== 'said') return [];
  return [{ by: people[part.by]?.side === 'agent' ? 'agent' : 'customer', text: part.text, offset: offsetOf(part.at) }];
}

/** Our own containers say when the conversation began; others only when they were written, which may be much later. */
function beginningOf({ createdAt, closedAt, origin, dialog, consents }: ConversationRecord): number {
  const moments = [...dialog.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)])), ...consents.map(({ at }: ConsentRecord) => Date.parse(at))];
  const isOwn = origin !== null || closedAt !== null;
  return moments.reduce((a, b) => Math.min(a, b), isOwn || moments.length === 0 ? Date.parse(createdAt) : Number.POSITIVE_INFINITY);
}

/** The end of the last thing that took place. */
function lastOf({ dialog }: ConversationRecord, offsetOf: (at: string) => number): number {
  return dialog.reduce((last, part) => (part.at === null ? last : Math.max(last, offsetOf(part.at) + (part.kind === 'spoken' ? (part.seconds ?? 0) : 0))), 0);
}
