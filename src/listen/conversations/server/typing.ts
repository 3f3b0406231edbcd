/** Who is typing. Passed on and forgotten; never stored, never shown to guests. */
export class Typing {
  readonly #watchers = new Map<string, Set<(by: 'customer' | 'agent') => void>>();

  /** Hears about typing in one conversation. */
  watch(conversationId: string, hear: (by: 'customer' | 'agent') => void): Disposable {
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
  tell(conversationId: string, by: 'customer' | 'agent'): void {
    for (const hear of this.#watchers.get(conversationId) ?? []) hear(by);
  }
}
