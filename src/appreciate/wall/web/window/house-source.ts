import { LiveClient } from '#web/live/live-client.ts';
import type { Arrangement } from '../../contract/arrangement.ts';
import type { HungPage, Source, SourceHandlers } from '../hanging/source.ts';

/** The house a screen belongs to said no, or something else than was asked for. */
export class NotShown extends Error {
  override name = 'NotShown';
  readonly status: number;

  constructor(status: number) {
    super(`the house answered ${status}`);
    this.status = status;
  }
}

/** How the wall hangs on this screen. */
export interface Hangs extends Arrangement {
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

  watch({ onItem, onEnd, onConnection }: SourceHandlers): Disposable {
    const watching = new DisposableStack();
    const open = () => {
      const live = watching.use(
        new LiveClient({
          url: `${location.origin.replace(/^http/, 'ws')}/api/v1/live`,
          protocols: [`bearer.${this.#key}`],
          // Cut because something about this screen changed: it is over, or it begins anew.
          onRefused: () => void this.hangs().then(
            () => {
              live[Symbol.dispose]();
              if (!watching.disposed) setTimeout(() => watching.disposed || open(), 1_000);
            },
            (cause: unknown) => cause instanceof NotShown && onEnd('revoked'),
          ),
        }),
      );
      live.watch('wall.screen', { language: this.#language }, { onItem, onEnd, onLost: () => onConnection(false), onResumed: () => onConnection(true) });
      live.subscribe(() => live.state === 'open' && onConnection(true));
    };
    open();
    return watching;
  }

  async #get<T>(path: string): Promise<T> {
    const headers = { authorization: `Bearer ${this.#key}`, 'accept-language': this.#language };
    const reply = await fetch(`/api/v1${path}`, { headers, credentials: 'omit', signal: AbortSignal.timeout(20_000) });
    if (!reply.ok) throw new NotShown(reply.status);
    return (await reply.json()) as T;
  }
}
