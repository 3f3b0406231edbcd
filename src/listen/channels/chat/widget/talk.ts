import { forgetEverything, readKeepsake, writeKeepsake, type Keepsake } from './keep/keepsake.ts';
import type { Memory } from './keep/memory.ts';
import { Outbox, type Entry, type Errand } from './keep/outbox.ts';
import { callsTo, type Call, type Refusal } from './reach/call.ts';
import { Delivery } from './reach/delivery.ts';
import { exclusively } from './reach/exclusively.ts';
import { errandsOver, type About, type Sender } from './reach/send-errand.ts';
import { Following } from './thread/following.ts';
import type { Card, ThreadView } from './thread/line.ts';
import { viewThread } from './thread/view-thread.ts';

/** What holds the conversation up. */
export type Trouble = { is: 'offline' | 'unreachable' } | { is: 'busy'; seconds: number };

/** Surroundings of a {@link Talk}. */
export interface TalkOptions {
  server: string;
  /** What new conversations are about, as far as the website says so. */
  about: About;
  language: () => 'de' | 'en';
  memory: Memory;
  /** Something the panel shows has changed. */
  onChange: () => void;
}

const typingEvery = 4_000;

/**
 * The customer's side of the chat: what was said, what is still on its way, who listens. Keeps itself up to date for as
 * long as the page lives.
 */
export class Talk implements Sender {
  readonly about: About;
  readonly language: () => 'de' | 'en';
  readonly #options: TalkOptions;
  readonly #call: Call;
  readonly #outbox: Outbox;
  readonly #delivery: Delivery;
  #following: Following | undefined;
  #held: Refusal | undefined;
  #toldTyping = 0;

  constructor(options: TalkOptions) {
    const { server, about, language, memory, onChange } = options;
    this.#options = options;
    this.about = about;
    this.language = language;
    this.#call = callsTo(server, language);
    this.#outbox = new Outbox(memory);
    this.#delivery = new Delivery(this.#outbox, {
      send: errandsOver(this.#call, this),
      exclusively: (work) => exclusively('ohrensessel', work),
      report: (held) => {
        this.#held = held;
        onChange();
      },
    });
    this.refresh();
  }

  /** Looks again at what is kept here, as another tab may have changed it, and tries everything that waits. */
  refresh(): void {
    this.#follow(this.keepsake());
    this.#following?.wake();
    void this.#delivery.run();
    this.#options.onChange();
  }

  /** What to show. */
  view(): ThreadView {
    return viewThread(this.#following?.thread, this.#outbox.entries());
  }

  get isAgentTyping(): boolean {
    return this.#following?.isAgentTyping ?? false;
  }

  get trouble(): Trouble | undefined {
    if (!navigator.onLine) return { is: 'offline' };
    const held = [this.#held, this.#following?.held].filter((refusal) => refusal !== undefined);
    const busy = held.find(({ status }) => status === 429);
    if (busy) return { is: 'busy', seconds: busy.retryAfter ?? 5 };
    return held.length > 0 ? { is: 'unreachable' } : undefined;
  }

  /** Number up to which events have arrived. */
  get cursor(): number {
    return this.#following?.thread.cursor ?? 0;
  }

  /** Whether a stop is on its way. */
  get isStopping(): boolean {
    return this.#outbox.entries().some(({ errand }) => errand.do === 'withdraw');
  }

  say(text: string): void {
    this.#toldTyping = 0;
    this.#add({ do: 'say', text });
  }

  /** Answers a card; questions whose purpose is not among the granted ones are refused. */
  answer({ askId }: Card, granted: Card['questions']): void {
    const purposes = granted.map(({ purpose }) => purpose);
    this.#here((conversationId) => ({ do: 'answer', conversationId, askId, granted: purposes }));
  }

  /** Takes the consent to be heard back, before anything else that waits. */
  stopListening(): void {
    if (!this.isStopping) this.#here((conversationId) => ({ do: 'withdraw', conversationId, purpose: 'listen' }));
  }

  end(): void {
    this.#here((conversationId) => ({ do: 'end', conversationId }));
  }

  retry(entry: Entry): void {
    this.#outbox.retry(entry);
    this.refresh();
  }

  discard(entry: Entry): void {
    this.#outbox.remove(entry);
    this.#options.onChange();
  }

  /** Tells the agent that the customer is typing, at most every few seconds and only if somebody is there to see it. */
  tellTyping(): void {
    const keepsake = this.keepsake();
    if (!keepsake || Date.now() - this.#toldTyping < typingEvery || this.view().state !== 'served') return;
    this.#toldTyping = Date.now();
    void this.#call('POST', `/chat/conversations/${keepsake.conversationId}/typing`, { key: keepsake.key });
  }

  /** Forgets the customer on this device; the conversation itself stays where it is. */
  forget(): void {
    forgetEverything(this.#options.memory);
    this.refresh();
  }

  keepsake(): Keepsake | undefined {
    return readKeepsake(this.#options.memory);
  }

  isOver(): boolean {
    return this.#following?.thread.isOver ?? true;
  }

  began(keepsake: Keepsake, entry: Entry, seq: number): void {
    writeKeepsake(this.#options.memory, keepsake);
    this.#follow(keepsake);
    this.confirmed(entry, seq, new Date().toISOString());
  }

  confirmed({ id, errand }: Entry, seq: number, at: string): void {
    if (errand.do === 'say') this.#following?.thread.confirm({ entryId: id, seq, text: errand.text, at });
  }

  over(): void {
    if (this.#following) this.#following.thread.isOver = true;
  }

  forgotten(): void {
    this.#options.memory.forget('me');
    this.refresh();
  }

  overtaken(askId: string): void {
    this.#following?.thread.overtake(askId);
  }

  #add(errand: Errand): void {
    this.#outbox.add(errand, this.cursor);
    this.refresh();
  }

  #here(errand: (conversationId: string) => Errand): void {
    const conversationId = this.#following?.thread.conversationId;
    if (conversationId) this.#add(errand(conversationId));
  }

  #follow(keepsake: Keepsake | undefined): void {
    const conversationId = keepsake?.conversationId;
    if (conversationId === this.#following?.thread.conversationId) return;
    this.#following?.stop();
    this.#following = undefined;
    if (!keepsake || !conversationId) return;
    const { server, memory, onChange } = this.#options;
    const onGone = (status: 401 | 404) => {
      if (status === 401) return this.forgotten();
      writeKeepsake(memory, { ...keepsake, conversationId: undefined });
      this.refresh();
    };
    this.#following = new Following({ key: keepsake.key, conversationId }, { server, call: this.#call, onChange, onGone });
  }
}
