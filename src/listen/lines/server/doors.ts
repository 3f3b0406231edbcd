import type { Beginning, Ending, LineConsent, LineCustomer, LineTurn, Serving, SpeakerMoment, ThreadMoment } from '../contract/deeds.ts';

/** Where something stands in the product. */
export interface Place {
  conversationId: string;
  /** Pseudonymous; for features that hang things on a customer. */
  customerId: string;
}

/** A turn's place. `fresh` is false when it had been said before. */
export interface SaidPlace extends Place {
  seq: number;
  fresh: boolean;
}

/** A question that is open, for systems that read it out. */
export interface SpokenQuestion {
  askId: string;
  language: 'de' | 'en';
  /** The wording in force about listening, with those who would listen. */
  text: string;
}

/**
 * The doors of one line: the only way an adapter touches conversations. Each does one thing at once, in a transaction of its
 * own, and doing it twice does it once. For systems that tell by webhooks, which repeat themselves and arrive out of order,
 * use `OpenLine.mirror` instead.
 */
export interface Doors {
  /**
   * Makes sure that the thread has a conversation. A closed one stays closed until somebody speaks.
   * @returns with it the language the thread begins in: the one told, else the organisation's.
   */
  begin(beginning: Beginning): Promise<Place & { language: 'de' | 'en' }>;
  /**
   * Appends a turn. In a closed conversation it begins a follow-up of the same customer. A customer's word that takes consent
   * back closes the door before it stands in the log.
   * @throws Error when the thread was never begun.
   */
  say(turn: LineTurn): Promise<SaidPlace>;
  /** @returns the employee, or undefined when nobody could be matched and the conversation waits in the queue. */
  serve(serving: Serving): Promise<string | undefined>;
  /** Back to the queue: the other system has taken it from its agent. */
  release(moment: ThreadMoment): Promise<void>;
  /** It has ended in the other system: nobody's conversation closes, an agent's is wrapped up, or closes if it is finished. */
  close(ending: Ending): Promise<void>;
  speakerJoined(moment: SpeakerMoment): Promise<void>;
  speakerLeft(moment: SpeakerMoment): Promise<void>;
  /**
   * Writes the customer's answer down: to the open question, else for those who sit there now.
   * @returns `nobody-listens` when there was nobody to agree to, so nothing was granted.
   */
  consent(answer: LineConsent): Promise<'written' | 'nobody-listens'>;
  /** What the thread's customer is asked about listening at this moment; undefined while there is nothing to ask. */
  question(thread: string): Promise<SpokenQuestion | undefined>;
  /** The thread that one of these messages belongs to, newest first; for mail, whose replies only name other messages. */
  threadOf(messages: readonly string[]): Promise<string | undefined>;
  /** Whether this is how the thread's own customer is called. */
  isCustomer(thread: string, customer: Pick<LineCustomer, 'ref' | 'by'>): Promise<boolean>;
  /** The conversation a thread has now. */
  placeOf(thread: string): Promise<Place | undefined>;
}
