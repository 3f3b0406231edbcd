import { randomUUID } from 'node:crypto';
import { transact } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import { beginTalk } from '#listen/channels/in-person/server/begin-talk.ts';
import type { EventBody } from '#listen/conversations/contract/events.ts';
import type { DemoDialogue } from '#seeds/demo/demo-dialogue.ts';
import { closeAs } from './close-as.ts';
import { Course } from './course.ts';
import type { SimulationParts } from './simulation-parts.ts';
import { temperOf, type Temper } from './temper.ts';

/** Seconds, at original pace. */
const beforeWrapUp: [number, number] = [4, 12];
const inWrapUp: [number, number] = [10, 40];
const forAPersonsWrapUp = 600;
/** Seconds a customer takes to read the screen that is turned to them and press. */
const ponders: [number, number] = [5, 18];

/**
 * One simulated customer who stands in front of an agent. The agent of a played desk notes the talk; when a person sits down at
 * that desk, the customer says goodbye and leaves them the contact reason.
 */
export class Encounter {
  readonly #parts: SimulationParts;
  readonly #dialogue: DemoDialogue;
  readonly #temper: Temper;
  readonly #course = new Course();
  readonly #findDesk: () => Employee | undefined;

  constructor(parts: SimulationParts, dialogue: DemoDialogue, findDesk: () => Employee | undefined) {
    this.#parts = parts;
    this.#dialogue = dialogue;
    this.#temper = temperOf(dialogue, parts.pace);
    this.#findDesk = findDesk;
  }

  /** The agent who notes it now. */
  get agentId(): string | null {
    return this.#course.isOver ? null : this.#course.agentId;
  }

  /** Plays to the end. @throws AbortError when the simulation ends. */
  async play(): Promise<void> {
    const { pace, feed, within, desks } = this.#parts;
    const course = this.#course;
    let desk: Employee | undefined;
    await pace.passUntil(() => (desk = this.#findDesk()) !== undefined, Infinity);
    if (!desk) return;
    const agent = desk;
    const conversationId = await this.#begin(agent);
    using _following = feed.follow(conversationId, 0, {
      read: (event) => {
        course.add(event);
        if (event.kind === 'asked') this.#aside(this.#press(agent, conversationId, event.body));
      },
    });
    const isClosed = () => course.state === 'closed';
    const isNoted = () => desks.played(agent.id) !== undefined && course.agentId === agent.id && !course.isOver;
    // The feed tells a moment later that the talk has begun.
    await pace.passUntil(() => course.agentId !== null, Infinity);
    let before = 0;
    for (const { by, text, offset_s: at } of this.#dialogue.turns) {
      await pace.pass(at - before);
      if (!isNoted()) break;
      await within(agent).inPerson.note({ conversationId, by, text });
      before = at;
    }
    await pace.passBetween(...beforeWrapUp);
    if (course.agentId !== agent.id || isClosed()) return;
    await within(agent).desk.wrapUp({ conversationId });
    await pace.passUntil(() => isClosed() || desks.played(agent.id) !== undefined, forAPersonsWrapUp);
    if (isClosed() || !desks.played(agent.id)) return;
    await closeAs(this.#parts, agent, conversationId, this.#dialogue.reason, () => pace.passBetween(...inWrapUp));
  }

  async #begin(agent: Employee): Promise<string> {
    const { services, feed } = this.#parts;
    const { id, lang, brand, product, met = { occasion: 'elsewhere', place: null } } = this.#dialogue;
    const about = { language: lang, brand, product: product ?? undefined, met, source: `demo/${id}/${randomUUID()}` };
    return transact(services.database, { path: 'serving', actor: agent.id }, async (tx) => {
      const talk = await beginTalk(tx, { feed, vault: services.vault }, { ...about, agentId: agent.id, origin: 'simulated', now: services.now() });
      return talk.id;
    });
  }

  /** The customer presses their answer on the screen that is turned to them. */
  async #press(agent: Employee, conversationId: string, { askId, purposes }: EventBody<'asked'>): Promise<void> {
    await this.#parts.pace.passBetween(...ponders);
    const granted = this.#temper.agrees ? purposes.filter((purpose) => purpose !== 'quote' || this.#temper.mayQuote) : [];
    await this.#parts.within(agent).inPerson.answer({ conversationId, askId, granted });
  }

  /** Something that happens beside the talk and may come too late. */
  #aside(act: Promise<void>): void {
    act.catch((error: unknown) => {
      if (!(error instanceof Problem) && !this.#parts.pace.signal.aborted) this.#parts.services.log.warn({ err: error }, 'a simulated customer could not answer');
    });
  }
}
