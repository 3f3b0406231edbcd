import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { admit } from '#platform/http/admit.ts';
import { asProblem } from '#platform/http/as-problem.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { LiveServer } from '#platform/live/live-server.ts';
import { refuseUpgrade, type UpgradeCall, type UpgradeRoute } from '#platform/live/upgrade-route.ts';
import { lineEnds, phonePath, type PhoneNews } from '../contract/line.ts';
import { frameBytes } from '../contract/spoken-frame.ts';
import type { AgentPhone } from './agent-phone.ts';
import type { CallOffice } from './call-office.ts';
import { closeSockets } from './close-sockets.ts';
import { Knocks } from './knocks.ts';
import { SpeakingSocket } from './speaking-socket.ts';
import { speakProtocol } from './speak-protocol.ts';

const Order = z.union([z.strictObject({ on: z.boolean() }), z.strictObject({ hold: z.boolean() })]);

/** Takes the sockets of agents' telephones, one per page of theirs. */
export class PhoneRoute implements UpgradeRoute, Disposable {
  readonly path = phonePath;
  readonly #office: CallOffice;
  readonly #live: LiveServer;
  readonly #knocks = new Knocks();
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: frameBytes, perMessageDeflate: false, handleProtocols: speakProtocol });

  constructor(office: CallOffice, live: LiveServer) {
    this.#office = office;
    this.#live = live;
  }

  async take(upgrade: UpgradeCall): Promise<void> {
    const { request, socket, head, caller } = upgrade;
    try {
      const actor = await caller();
      admit(actor, { audience: ['agent'], permission: 'desk:serve', creates: false });
      const agentId = asEmployee(actor).id;
      if (!this.#knocks.admit(agentId)) return refuseUpgrade(socket, '429 Too Many Requests');
      this.#sockets.handleUpgrade(request, socket, head, (accepted) => {
        const guard = this.#live.guard(actor, () => accepted.close(lineEnds.signedOut));
        const office = this.#office;
        const speaking: SpeakingSocket<PhoneNews> = new SpeakingSocket<PhoneNews>(accepted, 'agent', {
          onSpoken: (sound, frame) => office.callOf(phone)?.spokenByAgent(sound, frame),
          onOrder(order) {
            const { success, data } = Order.safeParse(order);
            if (!success) return false;
            if ('on' in data) office.switch(phone, data.on);
            else office.callOf(phone)?.hold(data.hold);
            return true;
          },
          onGone() {
            guard[Symbol.dispose]();
            here[Symbol.dispose]();
          },
        });
        const phone: AgentPhone = {
          agentId,
          isOn: false,
          hear: (frame) => speaking.hear(frame),
          tell: (news) => speaking.tell(news),
          end: (code) => speaking.end(code),
        };
        const here = office.add(phone);
      });
    } catch (error) {
      const { status } = asProblem(error);
      refuseUpgrade(socket, status >= 500 ? '503 Service Unavailable' : status === 401 ? '401 Unauthorized' : '403 Forbidden');
    }
  }

  [Symbol.dispose](): void {
    closeSockets(this.#sockets);
  }
}
