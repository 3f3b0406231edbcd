import type { ConversationEvent, Purpose } from '#listen/conversations/contract/events.ts';
import type { ConsentRecord, ConversationRecord, DialogPart, ImpressionRecord, Participant, Presence } from '../contract/conversation-record.ts';

/** What a conversation's record needs besides its log. */
export interface RecordSubject {
  id: string;
  customer: { id: string | null; pseudonym: string };
  language: 'de' | 'en';
  reason: ConversationRecord['reason'];
  brand: string | null;
  product: string | null;
  impressions?: readonly StoredImpression[];
}

/** An impression with the visit and the event it stands beside. */
export type StoredImpression = Omit<ImpressionRecord, 'person' | 'dialog'> & { visitId: string; seq: number };

/**
 * A conversation as it leaves the house: everybody by side, guests with the moments they came and went, every turn, hand-overs as
 * transfers, a call as something spoken and not recorded, answers to questions with the question. Nobody's name is in it.
 */
export function recordOfLog(subject: RecordSubject, log: readonly ConversationEvent[]): ConversationRecord {
  const told = new Telling(subject);
  for (const event of log) told.tell(event);
  return told.record(log);
}

type Of<K extends ConversationEvent['kind']> = Extract<ConversationEvent, { kind: K }>;
type Answered = Of<'granted'> | Of<'refused'> | Of<'withdrawn'>;

const customer = 0;

/** Folds a log into a record. Places of people are given in the order in which they appear. */
class Telling {
  readonly #subject: RecordSubject;
  readonly #people: Participant[];
  readonly #places = new Map<string, number>();
  readonly #history: ConversationRecord['history'] = [];
  readonly #dialog: DialogPart[] = [];
  readonly #consents: ConsentRecord[] = [];
  readonly #asked: Array<Of<'asked'>> = [];
  /** Place in `#dialog` that each event came after. */
  readonly #pieceAt = new Map<number, number>();
  #opened: Of<'opened'> | undefined;
  #serving: number | undefined;
  #spokenSince: string | undefined;
  #closedAt: string | null = null;
  readonly #speakers = new Set<number>();
  readonly #listeners = new Set<number>();

  constructor(subject: RecordSubject) {
    this.#subject = subject;
    this.#people = [{ side: 'customer', called: subject.customer.pseudonym, uuid: subject.customer.id }];
  }

  tell(event: ConversationEvent): void {
    this.#tell(event);
    this.#pieceAt.set(event.seq, Math.max(0, this.#dialog.length - 1));
  }

  record(log: readonly ConversationEvent[]): ConversationRecord {
    const { id, language, reason, brand, product, impressions = [] } = this.#subject;
    const channel = (this.#opened?.body.channel ?? 'chat') as ConversationRecord['channel'];
    const last = log.at(-1);
    if (last) this.#endSpoken(last.at);
    const begun = this.#opened?.at ?? log[0]?.at ?? new Date(0).toISOString();
    // A container without any piece has no place for what belongs to one.
    if (this.#dialog.length === 0) this.#dialog.push({ kind: 'missed', at: begun, people: [customer], because: channel === 'call' ? 'no-answer' : 'hung-up' });
    return {
      id,
      createdAt: begun,
      updatedAt: last?.at ?? null,
      closedAt: this.#closedAt,
      channel,
      language,
      origin: this.#opened?.body.origin ?? null,
      reason,
      brand,
      product,
      people: this.#people,
      history: this.#history,
      dialog: this.#dialog.map((part, index) => (part.kind === 'transferred' ? { ...part, after: this.#after(index, part.to) } : part)),
      consents: this.#consents,
      impressions: impressions.flatMap(({ visitId, seq, ...about }) => {
        const person = this.#places.get(`visit ${visitId}`);
        return person === undefined ? [] : [{ ...about, person, dialog: this.#pieceAt.get(seq) ?? 0 }];
      }),
      lineage: null,
    };
  }

  #tell(event: ConversationEvent): void {
    const { at } = event;
    switch (event.kind) {
      case 'opened':
        this.#opened = event;
        return;
      case 'turn':
        if (event.party !== 'system') this.#say(at, event.party, event.actorId, event.body.text);
        return;
      case 'taken':
        this.#serve(at, this.#agent(event.body.agentId));
        return;
      case 'handed-over':
        this.#handOver(at, this.#agent(event.body.from), this.#agent(event.body.to));
        return;
      case 'released':
        this.#endSpoken(at);
        this.#note(this.#agent(event.body.from), at, 'drop');
        this.#serving = undefined;
        return;
      case 'wrapped-up':
        this.#endSpoken(at);
        return;
      case 'closed':
        this.#endSpoken(at);
        this.#closedAt = at;
        return;
      case 'speaker-joined':
        this.#come(at, this.#speakers, `speaker ${event.body.speaker}`, { side: 'other', called: null, uuid: null });
        return;
      case 'speaker-left':
        this.#go(at, this.#speakers, `speaker ${event.body.speaker}`);
        return;
      case 'listener-joined':
        this.#come(at, this.#listeners, `visit ${event.body.visitId}`, { side: 'observer', called: event.body.function[this.#subject.language], uuid: null });
        return;
      case 'listener-left':
        this.#go(at, this.#listeners, `visit ${event.body.visitId}`);
        return;
      case 'paused':
        for (const place of this.#listeners) this.#note(place, at, 'hold');
        return;
      case 'resumed':
        for (const place of this.#listeners) this.#note(place, at, 'unhold');
        return;
      case 'asked':
        this.#asked.push(event);
        return;
      case 'granted':
      case 'refused':
      case 'withdrawn':
        this.#answer(event);
    }
  }

  #say(at: string, party: 'customer' | 'agent', actorId: string | null, text: string): void {
    const by = party === 'customer' ? customer : (this.#serving ?? this.#agent(actorId ?? ''));
    const present = [customer, ...this.#speakers, ...(this.#serving === undefined ? [] : [this.#serving])];
    this.#dialog.push({ kind: 'said', at, by, to: present.filter((place) => place !== by), text, messageId: null });
  }

  #serve(at: string, agent: number): void {
    this.#note(agent, at, 'join');
    this.#serving = agent;
    if (this.#opened?.body.channel === 'call' || this.#opened?.body.channel === 'in-person') this.#spokenSince = at;
  }

  #handOver(at: string, from: number, to: number): void {
    this.#endSpoken(at);
    this.#note(from, at, 'drop');
    const before = this.#dialog.flatMap((part, index) => (involves(part, from) ? [index] : []));
    this.#dialog.push({ kind: 'transferred', at, who: customer, from, to: [to], before, after: [] });
    this.#serve(at, to);
  }

  /** The pieces between a transfer and the next one in which somebody it went to took part. */
  #after(transfer: number, to: readonly number[]): number[] {
    const next = this.#dialog.findIndex((part, index) => index > transfer && part.kind === 'transferred');
    const until = next === -1 ? this.#dialog.length : next;
    return this.#dialog.flatMap((part, index) => (index > transfer && index < until && to.some((person) => involves(part, person)) ? [index] : []));
  }

  /** Of what was spoken only how long it took is known. */
  #endSpoken(at: string): void {
    if (this.#spokenSince === undefined) return;
    const since = this.#spokenSince;
    this.#spokenSince = undefined;
    const seconds = Math.max(0, (Date.parse(at) - Date.parse(since)) / 1_000);
    this.#dialog.push({ kind: 'spoken', at: since, seconds, people: [customer, ...this.#speakers, ...(this.#serving === undefined ? [] : [this.#serving])] });
  }

  #answer(event: Answered): void {
    const { purpose, means } = event.body;
    const ask = 'askId' in event.body && event.body.askId !== null ? this.#asked.findLast(({ body }) => 'askId' in event.body && body.askId === event.body.askId) : undefined;
    this.#consents.push({
      at: event.at,
      person: customer,
      dialog: Math.max(0, this.#dialog.length - 1),
      purpose,
      verdict: event.kind,
      means,
      question: questionFor(purpose, ask),
      audience: event.kind === 'granted' ? event.body.audience.flatMap((visitId) => this.#places.get(`visit ${visitId}`) ?? []) : [],
      until: null,
    });
  }

  #agent(agentId: string): number {
    return this.#place(`agent ${agentId}`, { side: 'agent', called: null, uuid: null });
  }

  #come(at: string, present: Set<number>, name: string, who: Participant): void {
    const place = this.#place(name, who);
    present.add(place);
    this.#note(place, at, 'join');
  }

  #go(at: string, present: Set<number>, name: string): void {
    const place = this.#places.get(name);
    if (place === undefined) return;
    present.delete(place);
    this.#note(place, at, 'drop');
  }

  #place(name: string, who: Participant): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.#people.length);
    return this.#people.push(who) - 1;
  }

  #note(person: number, at: string, event: Presence): void {
    this.#history.push({ person, at, event });
  }
}

function questionFor(purpose: Purpose, ask: Of<'asked'> | undefined): ConsentRecord['question'] {
  const asked = ask?.body.questions.find((question) => question.purpose === purpose);
  return asked ? { text: asked.text, version: asked.version, hash: asked.hash } : null;
}

function involves(part: DialogPart, person: number): boolean {
  if (part.kind === 'said') return part.by === person || part.to.includes(person);
  return (part.kind === 'spoken' || part.kind === 'withheld') && part.people.includes(person);
}
