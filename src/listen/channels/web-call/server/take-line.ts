import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';
import type { Customer } from '#platform/http/actor.ts';
import type { LiveServer } from '#platform/live/live-server.ts';
import { refuseUpgrade, type UpgradeCall, type UpgradeRoute } from '#platform/live/upgrade-route.ts';
import type { SoundParty } from '#listen/gate/contract/sound.ts';
import { lineEnds, linePath, type LineNews } from '../contract/line.ts';
import { frameBytes } from '../contract/spoken-frame.ts';
import type { CallOffice } from './call-office.ts';
import { closeSockets } from './close-sockets.ts';
import { Knocks } from './knocks.ts';
import { SpeakingSocket } from './speaking-socket.ts';
import { speakProtocol } from './speak-protocol.ts';
import type { WebCall } from './web-call.ts';

const Query = z.object({ call: Id });
const party: SoundParty = 'customer';

/** Takes the sockets of callers, one per window. */
export class LineRoute implements UpgradeRoute, Disposable {
  readonly path = linePath;
  readonly #office: CallOffice;
  readonly #live: LiveServer;
  readonly #count: (outcome: string) => void;
  readonly #knocks = new Knocks();
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: frameBytes, perMessageDeflate: false, handleProtocols: speakProtocol });

  constructor(office: CallOffice, live: LiveServer, count: (outcome: string) => void) {
    this.#office = office;
    this.#live = live;
    this.#count = count;
  }

  async take(upgrade: UpgradeCall): Promise<void> {
    const { request, socket, caller } = upgrade;
    const query = Query.safeParse(Object.fromEntries(new URL(request.url ?? '', 'http://localhost').searchParams));
    if (!query.success) return refuseUpgrade(socket, '404 Not Found');
    const actor = await caller().catch(() => undefined);
    if (!actor) return refuseUpgrade(socket, '503 Service Unavailable');
    if (actor.kind !== 'customer') return refuseUpgrade(socket, actor.kind === 'stranger' ? '401 Unauthorized' : '403 Forbidden');
    if (!this.#knocks.admit(actor.id)) {
      this.#count('too-many');
      return refuseUpgrade(socket, '429 Too Many Requests');
    }
    this.#welcome(upgrade, actor, query.data.call);
  }

  #welcome({ request, socket, head }: UpgradeCall, actor: Customer, conversationId: string): void {
    this.#sockets.handleUpgrade(request, socket, head, (accepted) => {
      const guard = this.#live.guard(actor, () => accepted.close(lineEnds.signedOut));
      let call: WebCall | undefined;
      const line = new SpeakingSocket<LineNews>(accepted, party, {
        onSpoken: (sound, frame) => call?.spokenByCustomer(sound, frame),
        onOrder: () => false,
        onGone: () => {
          guard[Symbol.dispose]();
          call?.leave(line);
        },
      });
      this.#office.enter(actor.id, conversationId, line).then(
        (entered) => {
          if (!entered) return line.end(lineEnds.unknown);
          call = entered;
          this.#count('entered');
          if (accepted.readyState !== accepted.OPEN) call.leave(line);
        },
        () => accepted.close(1013, 'try again later'),
      );
    });
  }

  [Symbol.dispose](): void {
    closeSockets(this.#sockets);
  }
}
