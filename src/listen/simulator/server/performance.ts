import type { Customer, Employee } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import type { DemoDialogue, DemoTurn } from '#seeds/demo/demo-dialogue.ts';
import { answerCard } from './answer-card.ts';
import { closeAs } from './close-as.ts';
import { Course } from './course.ts';
import { openSimulated } from './open-simulated.ts';
import type { SimulationParts } from './simulation-parts.ts';
import { temperOf, type Temper } from './temper.ts';

/** Seconds, at original pace. */
const patience = { inTheQueue: 20, forAPerson: 300, beforeWrapUp: [4, 12], inWrapUp: [10, 40], forAPersonsWrapUp: 600 } as const;

/**
 * One simulated customer from the first word to the contact reason. Nobody reads ahead: every step looks where the conversation
 * stands, since a person may take it, answer it, or end it. Where a person answers, the customer goes on when they have.
 */
export class Performance {
  readonly #parts: SimulationParts;
  readonly #dialogue: DemoDialogue;
  readonly #temper: Temper;
  readonly #course = new Course();
  /** Finds a desk that has room; undefined while there is none. */
  readonly #findDesk: () => Employee | undefined;

  constructor(parts: SimulationParts, dialogue: DemoDialogue, findDesk: () => Employee | undefined) {
    this.#parts = parts;
    this.#dialogue = dialogue;
    this.#temper = temperOf(dialogue, parts.pace);
    this.#findDesk = findDesk;
  }

  /** The agent who serves it now. */
  get agentId(): string | null {
    return this.#course.isOver ? null : this.#course.agentId;
  }

  /** Whether it stands in the queue. */
  get isWaiting(): boolean {
    return this.#course.state === 'waiting';
  }

  /**
   * Plays to the end.
   * @param hold seconds it stays in the queue for people before a played desk takes it.
   * @throws AbortError when the simulation ends.
   */
  async play(hold: number): Promise<void> {
    const { customer, conversationId } = await openSimulated(this.#parts, this.#dialogue);
    using _following = this.#parts.feed.follow(conversationId, 0, {
      read: (event) => {
        this.#course.add(event);
        if (event.kind === 'asked') this.#aside(answerCard(this.#parts, customer, conversationId, event.body, this.#temper));
      },
    });
    const { turns } = this.#dialogue;
    let before: DemoTurn | undefined;
    for (const turn of turns) {
      const gap = turn.offset_s - (before?.offset_s ?? 0);
      const goesOn = turn.by === 'customer' ? await this.#customerSays(customer, conversationId, turn, gap) : await this.#agentSays(conversationId, turn, gap, hold);
      if (!goesOn) break;
      before = turn;
    }
    await this.#end(customer, conversationId);
  }

  async #customerSays(customer: Customer, conversationId: string, turn: DemoTurn, gap: number): Promise<boolean> {
    const { pace, within, desks } = this.#parts;
    const { chat } = within(customer);
    const course = this.#course;
    if (course.state === 'live' && !desks.played(course.agentId)) {
      const answered = await pace.passUntil(() => course.isOver || course.isAnswered || desks.played(course.agentId) !== undefined, patience.forAPerson);
      if (!answered) return false;
    }
    if (course.isOver) return false;
    await pace.pass(Math.max(0, gap - typingSeconds));
    if (!course.isOver) await chat.typing({ conversationId });
    await pace.pass(Math.min(gap, typingSeconds));
    if (course.isOver) return false;
    await chat.say({ conversationId, text: turn.text });
    await this.#reconsider(customer, conversationId);
    return true;
  }

  async #agentSays(conversationId: string, turn: DemoTurn, gap: number, hold: number): Promise<boolean> {
    const { pace, within, desks } = this.#parts;
    const course = this.#course;
    let rest = gap;
    if (course.state === 'waiting') {
      const inTheQueue = Math.min(gap / 3, patience.inTheQueue);
      await pace.pass(inTheQueue);
      await this.#beTaken(conversationId, hold);
      rest -= inTheQueue;
    }
    await pace.pass(rest);
    if (course.isOver) return false;
    const desk = desks.played(course.agentId);
    // A person sits there: what they say, they say themselves.
    if (desk) await within(desk).desk.say({ conversationId, text: turn.text });
    return true;
  }

  /** Waits in the queue until a person takes it or, after `hold` seconds, a played desk does. */
  async #beTaken(conversationId: string, hold: number): Promise<void> {
    const { pace, within } = this.#parts;
    const course = this.#course;
    await pace.passUntil(() => course.state !== 'waiting', hold);
    while (course.state === 'waiting') {
      const desk = this.#findDesk();
      if (desk) await within(desk).desk.take({ conversationId }).catch(overtaken);
      // The feed tells a moment later what came of it.
      await pace.pass(1);
    }
  }

  /** A few take their yes back. */
  async #reconsider(customer: Customer, conversationId: string): Promise<void> {
    const { withdrawsAfter } = this.#temper;
    if (withdrawsAfter === undefined || !this.#course.isHeard || this.#course.answers < withdrawsAfter) return;
    await this.#parts.within(customer).asking.change({ conversationId, purpose: 'listen', granted: false, means: 'button' });
  }

  async #end(customer: Customer, conversationId: string): Promise<void> {
    const { pace, within, desks } = this.#parts;
    const course = this.#course;
    await pace.passBetween(...patience.beforeWrapUp);
    const isPersons = course.state === 'live' && !desks.played(course.agentId);
    if (isPersons) await pace.passUntil(() => course.isOver || course.isAnswered, patience.forAPerson);
    if (course.state === 'waiting' || (isPersons && !course.isOver)) await within(customer).chat.end({ conversationId });
    if (isPersons || course.state === 'wrap-up') {
      await pace.passUntil(() => course.state === 'closed' || desks.played(course.agentId) !== undefined, patience.forAPersonsWrapUp);
    }
    const desk = desks.played(course.agentId);
    if (course.state === 'closed' || !desk) return;
    await closeAs(this.#parts, desk, conversationId, this.#dialogue.reason, () => pace.passBetween(...patience.inWrapUp));
  }

  /** Something that happens beside the talk and may come too late. */
  #aside(act: Promise<void>): void {
    act.catch((error: unknown) => {
      if (!(error instanceof Problem) && !this.#parts.pace.signal.aborted) this.#parts.services.log.warn({ err: error }, 'a simulated customer could not answer');
    });
  }
}

/** Seconds of typing a person at the desk sees. */
const typingSeconds = 4;

/** A colleague was faster. */
function overtaken(error: unknown): void {
  if (!(error instanceof Problem)) throw error;
}
