import { v7 } from 'uuid';
import { commitTo, genesis, linkOf, type ConsentStatement } from '#people/consent/server/chain.ts';
import type { EventBody } from '#listen/conversations/contract/events.ts';
import type { Container, RecordedConsent, RecordedDialogue } from '../formats/dialogue.ts';
import { copyRow } from './copy-row.ts';

/** A dialogue whose references are settled. */
export interface SettledDialogue {
  dialogue: RecordedDialogue;
  customerId: string;
  brandId: string | null;
  productId: string | null;
  reasonId: string | null;
  /** The customer's salt for the consent ledger; needed where there are consents. */
  salt: Buffer | undefined;
}

/** Rows of one dialogue, ready for COPY. */
export interface DialogueRows {
  conversation: string;
  events: string;
  ledger: string;
  kept: string;
}

type Happening = { offset: number; consent: RecordedConsent } | { offset: number; by: 'customer' | 'agent'; text: string };

/**
 * Turns a recorded dialogue into what a closed conversation leaves behind: its row, its events with numbers from 1, and its
 * chain in the consent ledger.
 * @param now the end of a dialogue that does not say when it took place.
 */
export function rowsOf({ dialogue, customerId, brandId, productId, reasonId, salt }: SettledDialogue, now: Date): DialogueRows {
  const { source, channel, origin, language, turns, consents, container } = dialogue;
  const id = v7();
  const last = Math.max(turns.at(-1)?.offset ?? 0, consents.at(-1)?.offset ?? 0, dialogue.ends);
  const began = dialogue.startedAt ? Date.parse(dialogue.startedAt) : now.getTime() - last * 1_000;
  const at = (offset: number) => new Date(Math.round(began + offset * 1_000)).toISOString();

  let seq = 1;
  let events = event(id, seq, at(0), 'opened', 'customer', customerId, { channel, language, origin } satisfies EventBody<'opened'>);
  let ledger = '';
  let n = 0;
  let previous: Buffer = genesis;
  for (const happening of inOrder(turns, consents)) {
    seq += 1;
    const moment = at(happening.offset);
    if ('by' in happening) {
      const { by, text } = happening;
      events += event(id, seq, moment, 'turn', by, by === 'customer' ? customerId : null, { text } satisfies EventBody<'turn'>);
      continue;
    }
    const { purpose, verdict } = happening.consent;
    events += event(id, seq, moment, verdict, 'customer', customerId, consentBody(happening.consent));
    if (!salt) throw new Error('a consent without a salt');
    n += 1;
    const facts = { means: 'import', source };
    const statement: ConsentStatement = { conversationId: id, n, at: moment, kind: verdict, party: 'customer', purpose, seq, facts };
    const commitment = commitTo(salt, statement);
    const hash = linkOf(previous, n, moment, commitment);
    ledger += copyRow([id, n, moment, verdict, 'customer', purpose, customerId, seq, JSON.stringify(facts), commitment, previous, hash]);
    previous = hash;
  }
  seq += 1;
  const ended = at(last);
  events += event(id, seq, ended, 'closed', 'system', null, { reasonId } satisfies EventBody<'closed'>);
  const conversation = copyRow([id, customerId, channel, origin, language, brandId, productId, reasonId, seq, at(0), ended, source]);
  return { conversation, events, ledger, kept: container === undefined ? '' : keptRow(id, container) };
}

function keptRow(id: string, { versions, signedBy, record }: Container): string {
  return copyRow([id, `{${versions.join(',')}}`, signedBy, JSON.stringify(record)]);
}

/** Turns and consents by time; what was said and agreed at the same second stands in this order. */
function inOrder(turns: RecordedDialogue['turns'], consents: readonly RecordedConsent[]): Iterable<Happening> {
  if (consents.length === 0) return turns;
  const said = consents.map((consent): Happening => ({ offset: consent.offset, consent }));
  return [...turns, ...said].sort((a, b) => a.offset - b.offset);
}

function consentBody({ purpose, verdict }: RecordedConsent): EventBody<'granted'> | EventBody<'refused'> | EventBody<'withdrawn'> {
  if (verdict === 'granted') return { purpose, audience: [], speakers: [], askId: null, means: 'import' };
  return verdict === 'refused' ? { purpose, askId: null, means: 'import' } : { purpose, means: 'import' };
}

function event(id: string, seq: number, at: string, kind: string, party: string, actorId: string | null, body: object): string {
  return copyRow([id, seq, at, kind, party, actorId, JSON.stringify(body)]);
}
