import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';
import { admit } from '#platform/http/admit.ts';
import { asProblem } from '#platform/http/as-problem.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { LiveServer } from '#platform/live/live-server.ts';
import { refuseUpgrade, type UpgradeCall, type UpgradeRoute } from '#platform/live/upgrade-route.ts';
import { earEnds, earPath } from '../contract/ear-state.ts';
import type { EarOwner } from './ear.ts';
import { EarSocket } from './ear-socket.ts';
import type { Switchboard } from './switchboard.ts';

const pingEvery = 20_000;
/** Tabs in which one visit may listen at a time. */
const earsPerVisit = 4;

const Query = z.object({ visit: Id, handle: z.string().max(64) });

/** A place in a conversation: which one, and who sits there. */
export interface Seat {
  conversationId: string;
  owner: EarOwner;
}

/** Finds the seat of a guest's visit by the handle the guest sees; undefined when it is not theirs. */
export type FindSeat = (guestId: string, visitId: string, handle: string) => Promise<Seat | undefined>;

/** Takes the sockets of listeners: one per tab, for the one call that is in view. */
export class EarRoute implements UpgradeRoute, Disposable {
  readonly path = earPath;
  readonly #switchboard: Switchboard;
  readonly #live: LiveServer;
  readonly #findSeat: FindSeat;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: 256, perMessageDeflate: false, handleProtocols: speak });
  readonly #alive = new WeakSet<WebSocket>();
  readonly #beat = setInterval(() => this.#ping(), pingEvery).unref();
  readonly #perVisit = new Map<string, number>();

  constructor(switchboard: Switchboard, live: LiveServer, findSeat: FindSeat) {
    this.#switchboard = switchboard;
    this.#live = live;
    this.#findSeat = findSeat;
  }

  /** Open ears on this node. */
  get size(): number {
    return this.#sockets.clients.size;
  }

  async take({ request, socket, head, caller }: UpgradeCall): Promise<void> {
    const query = Query.safeParse(Object.fromEntries(new URL(request.url ?? '', 'http://localhost').searchParams));
    if (!query.success) return refuseUpgrade(socket, '404 Not Found');
    try {
      const actor = await caller();
      admit(actor, { audience: ['guest'], permission: 'shadowing:visit', creates: false });
      const seat = await this.#findSeat(asEmployee(actor).id, query.data.visit, query.data.handle);
      this.#sockets.handleUpgrade(request, socket, head, (accepted) => {
        const guard = this.#live.guard(actor, () => accepted.terminate());
        accepted.on('close', () => guard[Symbol.dispose]());
        accepted.on('error', () => accepted.terminate());
        accepted.on('message', () => accepted.close(earEnds.malformed, 'an ear only hears'));
        accepted.on('pong', () => this.#alive.add(accepted));
        this.#alive.add(accepted);
        void this.#seat(accepted, socket, seat);
      });
    } catch (error) {
      const { status } = asProblem(error);
      refuseUpgrade(socket, status >= 500 ? '503 Service Unavailable' : status === 401 ? '401 Unauthorized' : '403 Forbidden');
    }
  }

  async #seat(socket: WebSocket, wire: Duplex, seat: Seat | undefined): Promise<void> {
    // Said in the socket's own words, as a browser learns nothing of a refused upgrade. It says the same for a seat that is
    // not theirs, a conversation that is no call, and a closed door.
    if (!seat) return socket.close(earEnds.closed, 'closed');
    const { visitId } = seat.owner;
    const open = this.#perVisit.get(visitId) ?? 0;
    if (open >= earsPerVisit) return socket.close(earEnds.tooMany, 'too many ears');
    this.#perVisit.set(visitId, open + 1);
    const left = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    try {
      const listening = await this.#switchboard.listen(seat.conversationId, new EarSocket(seat.owner, socket, wire));
      if (!listening) return socket.close(earEnds.closed, 'closed');
      await left;
      listening[Symbol.dispose]();
    } catch {
      socket.close(1013, 'try again later');
    } finally {
      await left;
      const rest = (this.#perVisit.get(visitId) ?? 1) - 1;
      if (rest > 0) this.#perVisit.set(visitId, rest);
      else this.#perVisit.delete(visitId);
    }
  }

  #ping(): void {
    for (const socket of this.#sockets.clients) {
      if (!this.#alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }

  [Symbol.dispose](): void {
    clearInterval(this.#beat);
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }
}


/** A caller without cookies brings its key as a second protocol; only the first one is ever echoed. */
function speak(protocols: Set<string>): string | false {
  return protocols.has('ohrensessel') ? 'ohrensessel' : false;
}
