import type { Bell } from '#platform/live/bell.ts';
import type { SideTalk } from '../contract/visit.ts';

/** What happens around a host's chair. `guests`: whom a word from another process was for, where that had to be read. */
export type RoomNews = { kind: 'changed' } | { kind: 'left'; visitId: string } | { kind: 'side-talk'; message: SideTalk; guests?: ReadonlySet<string> };

/** Reads one thing that was said aside, and which guests sit there now; undefined when it has gone. */
export type ReadAside = (hostId: string, id: string) => Promise<{ message: SideTalk; guests: ReadonlySet<string> } | undefined>;

/** Tells everybody around a chair, here and in other processes, that something changed there. */
export class Room implements Disposable {
  readonly #bell: Bell;
  readonly #readAside: ReadAside;
  readonly #watchers = new Map<string, Set<(news: RoomNews) => void>>();
  readonly #rung = new DisposableStack();

  constructor(bell: Bell, readAside: ReadAside) {
    this.#bell = bell;
    this.#readAside = readAside;
    this.#rung.use(bell.listen('chair', (hostId) => this.#tell(hostId, { kind: 'changed' })));
    this.#rung.use(bell.listen('aside', (name) => void this.#hearAside(name)));
    // Whatever was rung meanwhile was not heard.
    this.#rung.use(
      bell.onFreshness((fresh) => {
        if (fresh) for (const hostId of this.#watchers.keys()) this.#tell(hostId, { kind: 'changed' });
      }),
    );
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

  /** Called after commit; the other processes hear it from the database. */
  changed(hostId: string): void {
    this.#tell(hostId, { kind: 'changed' });
  }

  /** Called after commit: this visit is over, so nothing said from here on is for it. */
  left(hostId: string, visitId: string): void {
    this.#tell(hostId, { kind: 'left', visitId });
    this.changed(hostId);
  }

  /** Called after commit. Other processes read what was said, where somebody there is in this room. */
  said(hostId: string, message: SideTalk): void {
    this.#tell(hostId, { kind: 'side-talk', message });
    this.#bell.ring('aside', `${hostId} ${message.id}`);
  }

  async #hearAside(name: string): Promise<void> {
    const [hostId = '', id = ''] = name.split(' ');
    if (!this.#watchers.has(hostId)) return;
    const aside = await this.#readAside(hostId, id).catch(() => undefined);
    if (aside) this.#tell(hostId, { kind: 'side-talk', ...aside });
  }

  #tell(hostId: string, news: RoomNews): void {
    for (const hear of this.#watchers.get(hostId) ?? []) hear(news);
  }

  [Symbol.dispose](): void {
    this.#rung.dispose();
  }
}
