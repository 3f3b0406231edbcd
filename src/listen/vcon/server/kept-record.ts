import type { ConversationRecord, DialogPart } from '../contract/conversation-record.ts';

/** A piece as it is kept: the words stand in the log and nowhere else. */
type KeptPart = Exclude<DialogPart, { kind: 'said' }> | (Omit<Extract<DialogPart, { kind: 'said' }>, 'text'> & { text: null });

/** What came along with an imported conversation, without the words that stand in its log. */
export interface KeptRecord extends Omit<ConversationRecord, 'dialog'> {
  dialog: KeptPart[];
}

/** A record without its words, to be kept beside the conversation. */
export function withoutWords(record: ConversationRecord): KeptRecord {
  return { ...record, dialog: record.dialog.map((part) => (part.kind === 'said' ? { ...part, text: null } : part)) };
}

/** Places of what was said, in the order of time, as it stands in a log. */
export function saidInOrder(dialog: ReadonlyArray<{ kind: DialogPart['kind']; at: string | null }>): number[] {
  const said = dialog.flatMap(({ kind, at }, place) => (kind === 'said' && at !== null ? [{ place, at }] : []));
  return said.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.place - b.place)).map(({ place }) => place);
}

/**
 * An imported conversation as it leaves again: what came along, with the words out of the log, the name it has here, and what
 * was added since. It says which version it was made from.
 * @param log what the log alone tells.
 * @param original UUID of the container it came in.
 */
export function withWords(kept: KeptRecord, log: ConversationRecord, original: string): ConversationRecord {
  const words = log.dialog.flatMap((part) => (part.kind === 'said' ? [part.text] : []));
  const wordsAt = new Map(saidInOrder(kept.dialog).map((place, index) => [place, words[index]]));
  const customer = kept.people.findIndex(({ side }) => side === 'customer');
  const since = log.closedAt === null ? [] : log.consents.filter(({ at }) => at > (log.closedAt ?? ''));
  return {
    ...kept,
    id: log.id,
    reason: log.reason ?? kept.reason,
    brand: log.brand ?? kept.brand,
    product: log.product ?? kept.product,
    people: kept.people.map((person, place) => (place === customer && log.people[0] ? log.people[0] : person)),
    dialog: kept.dialog.map((part, place): DialogPart => {
      if (part.kind !== 'said') return part;
      const { text: _, ...rest } = part;
      const text = wordsAt.get(place);
      return text === undefined ? { kind: 'withheld', at: rest.at, people: [rest.by, ...rest.to] } : { ...rest, text };
    }),
    consents: [...kept.consents, ...since.map((consent) => ({ ...consent, person: Math.max(0, customer), dialog: Math.max(0, kept.dialog.length - 1), audience: [] }))],
    lineage: kept.lineage?.kind === 'redacted' ? { ...kept.lineage, of: original } : { kind: 'amended', of: original },
  };
}
