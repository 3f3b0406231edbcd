import type { Employee } from '#platform/http/actor.ts';
import type { DemoDialogue } from '#seeds/demo/demo-dialogue.ts';
import { Encounter } from './encounter.ts';
import { Performance } from './performance.ts';
import type { SimulationParts } from './simulation-parts.ts';

/** Conversations at the same time, and at one desk. */
const atOnce = 7;
const perDesk = 3;

/** Seconds of the recording between two customers: while the house fills, and afterwards. */
const firstGap: [number, number] = [4, 12];
const laterGap: [number, number] = [40, 110];
/** While a person sits at a desk, every other customer waits this long in the queue, so that there is somebody to take. */
const holdForPeople: [number, number] = [120, 260];

/** Simulated customers, one after another without end, in the order of the dialogues. */
export class Arrivals {
  readonly #parts: SimulationParts;
  readonly #running = new Set<Performance | Encounter>();

  constructor(parts: SimulationParts) {
    this.#parts = parts;
  }

  /** A played desk with room, the emptiest first. */
  findDesk = (): Employee | undefined => {
    const [desk] = this.#parts.desks.onDuty
      .map((actor) => ({ actor, load: [...this.#running].filter((performance) => performance.agentId === actor.id).length }))
      .filter(({ load }) => load < perDesk)
      .sort((a, b) => a.load - b.load);
    return desk?.actor;
  };

  /** Lets customers come. @throws AbortError when the simulation ends, once every one of them has stopped. */
  async run(): Promise<never> {
    const { pace, desks, dialogues } = this.#parts;
    const ends = new Set<Promise<void>>();
    try {
      for (let number = 0; ; number += 1) {
        await pace.passUntil(() => this.#running.size < atOnce, Infinity);
        const dialogue = dialogues[number % dialogues.length];
        if (!dialogue) throw new Error('there are no dialogues to simulate');
        const hold = desks.isAnyTaken && number % 2 === 0 ? pace.within(...holdForPeople) : 0;
        const end = this.#begin(dialogue, hold).finally(() => ends.delete(end));
        ends.add(end);
        await pace.passBetween(...(number < atOnce ? firstGap : laterGap));
      }
    } finally {
      await Promise.all(ends);
    }
  }

  async #begin(dialogue: DemoDialogue, hold: number): Promise<void> {
    const performance = new (dialogue.channel === 'in-person' ? Encounter : Performance)(this.#parts, dialogue, this.findDesk);
    this.#running.add(performance);
    try {
      await performance.play(hold);
    } catch (error) {
      const { pace, services } = this.#parts;
      if (!pace.signal.aborted) services.log.warn({ err: error, dialogue: dialogue.id }, 'a simulated conversation broke off');
    } finally {
      this.#running.delete(performance);
    }
  }
}
