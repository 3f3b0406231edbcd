import type { Bell } from '#platform/live/bell.ts';
import type { SideTalk } from '../contract/visit.ts';

/** What happens around a host's chair. */
export type RoomNews = { kind: 'changed' } | { kind: 'side-talk'; message: SideTalk };

/** Tells everybody around a chair, here and in other processes, that something changed there. */
export class Room implements Disposable {
  readonly #bell: Bell;
  readonly #watchers = new Map<string, Set<(news: RoomNews) => void>>();
  readonly #rung: Disposable;

  constructor(bell: Bell) {
    this.#bell = bell;
    this.#rung = bell.listen('chair', (hostId) => this.#tell(hostId, { kind: 'changed' }));
  }

  watch(hostId: string, hear: (news: RoomNews) => void): Disposable {
    const watchers = this.#watchers.get(hostId) ?? new Set();
    this.#watchers.set(hostId, watchers.add(hear));
    return {
      [Symbol.dispose]: () => {
        watchers.delete(hear);
        if (watchers.size === 0) this.#watchers.delete(hostId);
      },
    };
  }

  /** Called after commit. */
  changed(hostId: string): void {
    this.#tell(hostId, { kind: 'changed' });
    this.#bell.ring('chair', hostId);
  }

  /** Called after commit. Other processes read the talk again. */
  said(hostId: string, message: SideTalk): void {
    this.#tell(hostId, { kind: 'side-talk', message });
    this.#bell.ring('chair', hostId);
  }

  #tell(hostId: string, news: RoomNews): void {
    for (const hear of this.#watchers.get(hostId) ?? []) hear(news);
  }

  [Symbol.dispose](): void {
    this.#rung[Symbol.dispose]();
  }
}
