import type { Keepsake } from '../keep/keepsake.ts';
import type { Entry } from '../keep/outbox.ts';
import { isPassing, type Call } from './call.ts';
import type { Outcome } from './delivery.ts';

/** Keys of what a conversation is about. */
export interface About {
  brand?: string | undefined;
  product?: string | undefined;
}

/** Whom errands are sent for, and what sending them teaches. */
export interface Sender {
  keepsake(): Keepsake | undefined;
  /** Whether the present conversation has refused a message, so that it must begin another. */
  isOver(): boolean;
  language(): 'de' | 'en';
  about: About;
  /** A conversation began with this message. */
  began(keepsake: Keepsake, entry: Entry, seq: number): void;
  /** A message stands in the log. */
  confirmed(entry: Entry, seq: number, at: string): void;
  /** The present conversation takes no more messages. */
  over(): void;
  /** The server knows the customer's key no more. */
  forgotten(): void;
  /** A question is not open any more. */
  overtaken(askId: string): void;
}

/** Sends errands over the public API and tells what became of them. */
export function errandsOver(call: Call, sender: Sender): (entry: Entry) => Promise<Outcome> {
  return (entry) => {
    const { errand } = entry;
    switch (errand.do) {
      case 'say':
        return sender.keepsake() && !sender.isOver() ? say(call, sender, entry, errand.text) : begin(call, sender, entry, errand.text);
      case 'answer': {
        const { askId, granted } = errand;
        return settle(call, sender, entry, 'POST', 'answers', { askId, granted }, () => sender.overtaken(askId));
      }
      case 'withdraw':
        return settle(call, sender, entry, 'PUT', `consents/${errand.purpose}`, { granted: false, means: 'button' });
      case 'end':
        return settle(call, sender, entry, 'POST', 'end');
    }
  };
}

async function begin(call: Call, sender: Sender, entry: Entry, text: string, about = sender.about): Promise<Outcome> {
  const key = sender.keepsake()?.key;
  const { body, refusal } = await call<{ conversationId: string; customerKey?: string; seq: number }>('POST', '/chat/conversations', {
    body: { language: sender.language(), text, ...about },
    key,
    idempotencyKey: entry.id,
  });
  if (refusal) {
    // A brand or product that is misspelt on the page is no reason to lose a customer.
    const wrong = refusal.status === 422 ? refusal.field : undefined;
    if ((wrong === 'brand' || wrong === 'product') && about[wrong]) return begin(call, sender, entry, text, { ...about, [wrong]: undefined });
    return isPassing(refusal) ? { is: 'delayed', refusal } : { is: 'refused', problem: refusal.problem };
  }
  const owner = body.customerKey ?? key;
  if (!owner) return { is: 'refused', problem: 'unexpected' };
  sender.began({ key: owner, conversationId: body.conversationId }, entry, body.seq);
  return { is: 'done' };
}

async function say(call: Call, sender: Sender, entry: Entry, text: string): Promise<Outcome> {
  const keepsake = sender.keepsake();
  const { body, refusal } = await call<{ seq: number; at: string }>('POST', `/chat/conversations/${keepsake?.conversationId}/turns`, {
    body: { text },
    key: keepsake?.key,
    idempotencyKey: entry.id,
  });
  if (!refusal) {
    sender.confirmed(entry, body.seq, body.at);
    return { is: 'done' };
  }
  if (isPassing(refusal)) return { is: 'delayed', refusal };
  if (refusal.status === 401) sender.forgotten();
  else if (refusal.status === 404 || refusal.status === 409) sender.over();
  else return { is: 'refused', problem: refusal.problem };
  return { is: 'changed' };
}

/** Errands that belong to one conversation and mean nothing in another. */
async function settle(
  call: Call,
  sender: Sender,
  { id, errand }: Entry,
  method: 'POST' | 'PUT',
  what: string,
  body?: object,
  pointless?: () => void,
): Promise<Outcome> {
  const keepsake = sender.keepsake();
  if (errand.do === 'say' || keepsake?.conversationId !== errand.conversationId) return { is: 'dropped' };
  const path = `/chat/conversations/${errand.conversationId}/${what}`;
  const { refusal } = await call<unknown>(method, path, { body, key: keepsake.key, idempotencyKey: id });
  if (refusal && isPassing(refusal)) return { is: 'delayed', refusal };
  if (refusal) pointless?.();
  return { is: refusal ? 'dropped' : 'done' };
}
