import type { Bell } from '#platform/live/bell.ts';

/** Side that is typing. */
type Typist = 'customer' | 'agent';

/** Who is typing, on whatever node. Passed on and forgotten; never stored, never shown to guests. */
export class Typing {
  readonly #bell: Bell;
  readonly #watchers = new Map<string, Set<(by: Typist) => void>>();

  constructor(bell: Bell) {
    this.#bell = bell;
    bell.listen('typing', (name) => {
      const [conversationId = '', by] = name.split(' ');
      this.#tell(conversationId, by === 'agent' ? 'agent' : 'customer');
    });
  }

  /** Hears about typing in one conversation. */
  watch(conversationId: string, hear: (by: Typist) => void): Disposable {
    const watchers = this.#watchers.get(conversationId) ?? new Set();
    this.#watchers.set(conversationId, watchers.add(hear));
    return {
      [Symbol.dispose]: () => {
        watchers.delete(hear);
        if (watchers.size === 0) this.#watchers.delete(conversationId);
      },
    };
  }

  /** Tells the watchers that somebody is typing. */
  tell(conversationId: string, by: Typist): void {
    this.#tell(conversationId, by);
    this.#bell.ring('typing', `${conversationId} ${by}`);
  }

  #tell(conversationId: string, by: Typist): void {
    for (const hear of this.#watchers.get(conversationId) ?? []) hear(by);
  }
}
