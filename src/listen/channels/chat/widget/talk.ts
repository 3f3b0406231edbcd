import type { Purpose } from '#listen/conversations/contract/events.ts';
import { forgetCustomer, readKeepsake, writeKeepsake, type Keepsake } from './keep/keepsake.ts';
import type { Memory } from './keep/memory.ts';
import { openOutbox, waitingPrefix, type Entry, type Errand } from './keep/outbox.ts';
import { callsTo, type Refusal } from './reach/call.ts';
import { delivery } from './reach/delivery.ts';
import { errandsOver, type About, type Sender } from './reach/send-errand.ts';
import { follow, type Following } from './thread/following.ts';
import type { Card, ThreadView } from './thread/line.ts';
import { viewThread } from './thread/view-thread.ts';

/** What holds the conversation up. */
export type Trouble = 'offline' | 'unreachable' | 'busy';

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

/** The customer's side of the chat: what was said, what is still on its way, who listens. */
export interface Talk {
  /** Looks again at what is kept here, as another tab may have changed it, and tries everything that waits. */
  refresh(): void;
  /** What to show. */
  view(): ThreadView;
  isAgentTyping(): boolean;
  trouble(): Trouble | undefined;
  /** Number up to which events have arrived. */
  cursor(): number;
  /** Whether a stop is on its way. */
  isStopping(): boolean;
  keepsake(): Keepsake | undefined;
  say(text: string): void;
  /** Answers a card; purposes of its questions that are not among the granted ones are refused. */
  answer(card: Card, granted: Purpose[]): void;
  /** Takes the consent to be heard back, before anything else that waits. */
  stopListening(): void;
  end(): void;
  /** Sends a refused message again. */
  retry(entry: Entry): void;
  discard(entry: Entry): void;
  /** Tells the agent that the customer is typing, at most every few seconds and only if somebody is there to see it. */
  tellTyping(): void;
  /** Forgets the customer on this device; the conversation itself stays where it is. */
  forget(): void;
}

/** An errand of one conversation before it is said which. */
type Unplaced = Errand extends infer E ? (E extends { conversationId: string } ? Omit<E, 'conversationId'> : never) : never;

const typingEvery = 4_000;

/** Opens the customer's side of the chat, which keeps itself up to date for as long as the page lives. */
export function openTalk({ server, about, language, memory, onChange }: TalkOptions): Talk {
  const call = callsTo(server, language);
  const outbox = openOutbox(memory);
  const keepsake = () => readKeepsake(memory);
  let following: Following | undefined;
  let heldUp: Refusal | undefined;
  let toldTyping = 0;
  let deletedAt = 0;

  const sender: Sender = {
    about,
    language,
    keepsake,
    isOver: () => following?.isOver ?? true,
    began(kept, entry, seq) {
      writeKeepsake(memory, kept);
      keepUp(kept);
      sender.confirmed(entry, seq, new Date().toISOString());
    },
    confirmed({ id, errand }, seq, at) {
      if (errand.do === 'say') following?.confirm(id, seq, errand.text, at);
    },
    over() {
      if (following) following.isOver = true;
    },
    forgotten() {
      deletedAt = Date.now();
      forgetCustomer(memory, waitingPrefix);
      refresh();
    },
    overtaken: (askId) => following?.overtaken.add(askId),
  };
  const deliver = delivery(outbox, errandsOver(call, sender, outbox), (held) => {
    heldUp = held;
    onChange();
  });

  function refresh(): void {
    keepUp(keepsake());
    following?.wake();
    void deliver();
    onChange();
  }

  /** Follows the conversation of the keepsake, and no other. */
  function keepUp(kept: Keepsake | undefined): void {
    const { key, conversationId } = kept ?? {};
    if (conversationId === following?.conversationId) return;
    following?.stop();
    following = undefined;
    if (!key || !conversationId) return;
    const onGone = (status: 401 | 404) => {
      if (status === 401) return sender.forgotten();
      deletedAt = Date.now();
      writeKeepsake(memory, { key });
      refresh();
    };
    following = follow({ key, conversationId }, { server, call, onChange, onGone });
  }

  function view(): ThreadView {
    const shown = viewThread(following, outbox.entries());
    if (deletedAt && !following) shown.lines.unshift({ key: 'deleted', at: deletedAt, kind: 'note', note: { kind: 'deleted' } });
    return shown;
  }

  function add(errand: Errand): void {
    outbox.add(errand, following?.cursor ?? 0);
    refresh();
  }

  /** Adds an errand that belongs to the present conversation. */
  function here(errand: Unplaced): void {
    if (following) add({ conversationId: following.conversationId, ...errand });
  }

  const isStopping = () => outbox.entries().some(({ errand }) => errand.do === 'withdraw');

  refresh();
  return {
    refresh,
    view,
    isAgentTyping: () => following?.isAgentTyping() ?? false,
    trouble() {
      if (!navigator.onLine) return 'offline';
      const held = heldUp ?? following?.held();
      return held && (held.status === 429 ? 'busy' : 'unreachable');
    },
    cursor: () => following?.cursor ?? 0,
    isStopping,
    keepsake,
    say(text) {
      toldTyping = 0;
      add({ do: 'say', text });
    },
    answer: ({ askId }, granted) => here({ do: 'answer', askId, granted }),
    stopListening() {
      if (!isStopping()) here({ do: 'withdraw', purpose: 'listen' });
    },
    end: () => here({ do: 'end' }),
    retry(entry) {
      outbox.retry(entry);
      refresh();
    },
    discard(entry) {
      outbox.remove(entry);
      onChange();
    },
    tellTyping() {
      const { key, conversationId } = keepsake() ?? {};
      if (!key || Date.now() - toldTyping < typingEvery || view().state !== 'served') return;
      toldTyping = Date.now();
      void call('POST', `/chat/conversations/${conversationId}/typing`, { key });
    },
    forget() {
      deletedAt = 0;
      forgetCustomer(memory);
      refresh();
    },
  };
}
