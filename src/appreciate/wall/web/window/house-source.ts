import { LiveClient } from '#web/live/live-client.ts';
import type { Arrangement } from '../../contract/arrangement.ts';
import type { HungPage, Source, SourceHandlers } from '../hanging/source.ts';

/** Milliseconds after which a house that does not answer is asked again. */
const again = 10_000;

/** The house a screen belongs to said no, or something else than was asked for. Only two of its answers mean the key. */
class NotShown extends Error {
  override name = 'NotShown';
  readonly status: number;

  constructor(status: number) {
    super(`the house answered ${status}`);
    this.status = status;
  }
}

/** How the wall hangs on this screen. */
export interface Hangs extends Arrangement {
  id: string;
  name: string;
  kind: 'kiosk' | 'embed';
  house: string;
}

/** The house as a screen knows it: by its key alone, without cookies. */
export class HouseSource implements Source {
  readonly #key: string;
  readonly #language: 'de' | 'en';

  constructor(key: string, language: 'de' | 'en') {
    this.#key = key;
    this.#language = language;
  }

  /** How the wall hangs here. @throws NotShown when the key opens nothing. */
  hangs(): Promise<Hangs> {
    return this.#get<Hangs>('/wall/screen');
  }

  read(cursor: string | undefined, limit: number): Promise<HungPage> {
    const query = new URLSearchParams({ limit: String(limit), ...(cursor !== undefined && { cursor }) });
    return this.#get<HungPage>(`/wall/shown?${query}`);
  }

  /**
   * The same, asked again while the house is away or out of breath; undefined if the key opens nothing any more.
   * @param onTrouble is told after every answer, and after every one that did not come.
   */
  async hangsOnceAnswered(onTrouble: (isTrouble: boolean) => void = () => undefined): Promise<Hangs | undefined> {
    for (;;) {
      try {
        const hangs = await this.hangs();
        onTrouble(false);
        return hangs;
      } catch (cause) {
        if (cause instanceof NotShown && (cause.status === 401 || cause.status === 403)) return undefined;
        onTrouble(true);
        await new Promise((resolve) => setTimeout(resolve, again));
      }
    }
  }

  watch({ onItem, onEnd, onConnection }: SourceHandlers): Disposable {
    let live: LiveClient | undefined;
    let isOver = false;
    const open = () => {
      const opened = new LiveClient({
        url: `${location.origin.replace(/^http/, 'ws')}/api/v1/live`,
        protocols: [`bearer.${this.#key}`],
        onRefused: () => void settle(opened),
      });
      live = opened;
      opened.watch('wall.screen', { language: this.#language }, { onItem, onEnd, onLost: () => onConnection(false), onResumed: () => onConnection(true) });
      opened.subscribe(() => opened.state === 'open' && onConnection(true));
    };
    // Cut because something about this screen changed, or not let in for a while: it is over, or it begins anew.
    const settle = async (refused: LiveClient) => {
      const hangs = await this.hangsOnceAnswered();
      if (isOver || live !== refused) return;
      if (!hangs) return onEnd('revoked');
      refused[Symbol.dispose]();
      live = undefined;
      onItem({ type: 'arranged' });
      setTimeout(() => isOver || open(), 1_000);
    };
    open();
    return {
      [Symbol.dispose]() {
        isOver = true;
        live?.[Symbol.dispose]();
      },
    };
  }

  async #get<T>(path: string): Promise<T> {
    const headers = { authorization: `Bearer ${this.#key}`, 'accept-language': this.#language };
    const reply = await fetch(`/api/v1${path}`, { headers, credentials: 'omit', signal: AbortSignal.timeout(20_000) });
    if (!reply.ok) throw new NotShown(reply.status);
    return (await reply.json()) as T;
  }
}
