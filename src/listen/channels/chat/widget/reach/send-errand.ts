import type { Keepsake } from '../keep/keepsake.ts';
import type { Entry, Errand, Outbox } from '../keep/outbox.ts';
import { isPassing, type Call, type Refusal } from './call.ts';

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

/** What is answered to a message: its place, and who the customer is when a conversation began with it. */
interface Answer {
  conversationId: string;
  customerKey?: string;
  seq: number;
  at: string;
}

const conversations = '/chat/conversations';

/**
 * Sends errands over the public API. An entry leaves the outbox when it is done or has become pointless; it stays, to be
 * sent again at once, when something changed underneath; and it is set aside when the server does not take it.
 * @returns what sends one and says why it has to wait, if it has to.
 */
export function errandsOver(call: Call, sender: Sender, outbox: Outbox): (entry: Entry) => Promise<Refusal | undefined> {
  const { about, language, keepsake } = sender;
  return (entry) => (entry.errand.do === 'say' ? say(entry, entry.errand.text) : settle(entry, entry.errand));

  async function say(entry: Entry, text: string): Promise<Refusal | undefined> {
    const { key, conversationId } = keepsake() ?? {};
    const place = sender.isOver() ? undefined : conversationId;
    const { body, refusal } = await call<Answer>('POST', place ? `${conversations}/${place}/turns` : conversations, {
      body: place ? { text } : { ...about, language: language(), text },
      key,
      idempotencyKey: entry.id,
    });
    if (body) {
      if (place) sender.confirmed(entry, body.seq, body.at);
      else sender.began({ key: body.customerKey ?? key ?? '', conversationId: body.conversationId }, entry, body.seq);
      outbox.remove(entry);
      return undefined;
    }
    if (isPassing(refusal)) return refusal;
    const { status, problem, field } = refusal;
    if (place && status === 401) sender.forgotten();
    else if (place && (status === 404 || status === 409)) sender.over();
    // A brand or product that is misspelt on the page is no reason to lose a customer.
    else if ((field === 'brand' || field === 'product') && about[field]) about[field] = undefined;
    else if (outbox.has(entry)) outbox.refuse(entry, problem);
    return undefined;
  }

  /** Errands that belong to one conversation and mean nothing in another. */
  async function settle(entry: Entry, errand: Exclude<Errand, { do: 'say' }>): Promise<Refusal | undefined> {
    const { key, conversationId } = keepsake() ?? {};
    if (errand.conversationId === conversationId) {
      const [method, what, body] = toldAs(errand);
      const { refusal } = await call(method, `${conversations}/${conversationId}/${what}`, { body, key, idempotencyKey: entry.id });
      if (refusal && isPassing(refusal)) return refusal;
      if (refusal && errand.do === 'answer') sender.overtaken(errand.askId);
    }
    outbox.remove(entry);
    return undefined;
  }
}

/** How an errand is told to the server. */
function toldAs(errand: Exclude<Errand, { do: 'say' }>): [method: 'POST' | 'PUT', path: string, body?: object] {
  switch (errand.do) {
    case 'answer':
      return ['POST', 'answers', { askId: errand.askId, granted: errand.granted }];
    case 'withdraw':
      return ['PUT', `consents/${errand.purpose}`, { granted: false, means: 'button' }];
    case 'end':
      return ['POST', 'end'];
  }
}
