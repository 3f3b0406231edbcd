import type { CallLine, Switchboard } from '#listen/calls/server/switchboard.ts';
import type { SoundSource } from '#listen/calls/server/sound-source.ts';
import type { Sound } from '#listen/gate/contract/sound.ts';
import type { Doors } from '#listen/lines/server/doors.ts';
import type { Sides } from './sides.ts';

/** What the calls of a line need of it. */
export interface LineParts {
  doors: Doors;
  switchboard: Switchboard;
  now: () => Date;
  /** Is told what could not be done; the call goes on. */
  trouble: (error: unknown) => void;
  /** Keeps the names of calls that are open, so that those a crash left behind are ended at the next start. */
  remember: (open: readonly string[]) => Promise<void>;
}

/** A recorded call as its session deals with it. */
export interface SessionCall {
  push(sound: Sound): void;
  /** The telephone system holds sound back by itself, or no longer does. */
  hold(isHeld: boolean): void;
  /**
   * Somebody came, left, or another agent serves. Resolves once the doors know, and with them the gate.
   * @throws what kept the doors from knowing; what they were not told is told with the next change.
   */
  attend(sides: Sides): Promise<void>;
  /** It has ended. */
  over(): Promise<void>;
}

/** The calls of one line, by the Call-ID of their recording session. */
export class LineCalls {
  readonly #parts: LineParts;
  readonly #open = new Set<string>();
  #noted: Promise<void> = Promise.resolve();

  constructor(parts: LineParts) {
    this.#parts = parts;
  }

  /** Ends calls that were open when this program ended unexpectedly: their sessions are gone. */
  async endForgotten(threads: unknown): Promise<void> {
    if (!Array.isArray(threads)) return;
    for (const thread of threads) if (typeof thread === 'string') await this.#parts.doors.close({ thread, at: this.#parts.now() }).catch(this.#parts.trouble);
    await this.#parts.remember([]);
  }

  /** Makes a conversation of a call, hands it to its agent, and connects its sound. */
  async begin(id: string, sides: Sides, source: SoundSource): Promise<SessionCall> {
    const { doors, switchboard, now } = this.#parts;
    const [first, ...further] = sides.callers;
    const customer = first?.customer ?? { ref: id, by: 'account' as const };
    const { conversationId } = await doors.begin({ thread: id, at: now(), channel: 'call', customer, ...(first && { speaker: first.speaker }) });
    void this.#note(id, true);
    if (sides.agent) await doors.serve({ thread: id, agent: sides.agent, at: now() });
    for (const { speaker } of further) await doors.speakerJoined({ thread: id, at: now(), speaker });
    return this.#carry(id, sides, await switchboard.connect(conversationId, source));
  }

  #carry(id: string, sides: Sides, line: CallLine): SessionCall {
    const { doors, now, trouble } = this.#parts;
    let known = sides;
    // One thing after the other, as the telephone system said it.
    let before: Promise<void> = Promise.resolve();
    const then = (act: () => Promise<void>): Promise<void> => {
      const done = before.then(act);
      before = done.catch(trouble);
      return done;
    };
    return {
      push: (sound) => line.push(sound),
      hold: (isHeld) => line.hold(isHeld),
      attend: (next) =>
        then(async () => {
          const was = known;
          const [had, has] = [was, next].map(({ callers }) => new Set(callers.map(({ speaker }) => speaker))) as [Set<string>, Set<string>];
          for (const speaker of has) if (!had.has(speaker)) await doors.speakerJoined({ thread: id, at: now(), speaker });
          for (const speaker of had) if (!has.has(speaker)) await doors.speakerLeft({ thread: id, at: now(), speaker });
          const isOther = next.agent?.email !== was.agent?.email || next.agent?.externalId !== was.agent?.externalId;
          if (next.agent && isOther) await doors.serve({ thread: id, agent: next.agent, at: now() });
          known = next;
        }),
      over: () => {
        line[Symbol.dispose]();
        return then(async () => {
          await doors.close({ thread: id, at: now() });
          await this.#note(id, false);
        }).catch(() => undefined);
      },
    };
  }

  #note(id: string, isOpen: boolean): Promise<void> {
    if (isOpen) this.#open.add(id);
    else this.#open.delete(id);
    const { remember, trouble } = this.#parts;
    // Written one after the other, so that the newest stays.
    return (this.#noted = this.#noted.then(() => remember([...this.#open])).catch(trouble));
  }
}
