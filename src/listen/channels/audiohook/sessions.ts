import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { switchboardOf } from '#listen/calls/server/switchboard-of.ts';
import type { Switchboard } from '#listen/calls/server/switchboard.ts';
import type { OpenLine, Upgrade } from '#listen/lines/server/channel.ts';
import { LineCalls } from './line-calls.ts';
import type { AudioHookSettings } from './manifest.ts';
import { AudioHookSession } from './protocol/session.ts';

/** Two seconds of two channels in 16 bits; the protocol's text frames are as long. */
const longestFrame = 65_536;

const perNode = new WeakMap<Switchboard, Sessions>();

/** All AudioHook sessions of a node. */
export class Sessions {
  readonly #switchboard: Switchboard;
  // Text is checked where it is read, so that a wrong encoding has its name in the metrics.
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: longestFrame, perMessageDeflate: false, skipUTF8Validation: true });
  readonly #sessions = new Map<string, AudioHookSession>();
  readonly #lines = new Map<string, LineCalls>();

  private constructor(switchboard: Switchboard) {
    this.#switchboard = switchboard;
    switchboard.atEnd(() => this.#stop());
  }

  /** Those of the node a line runs on. */
  static of({ services }: Pick<OpenLine, 'services'>): Sessions {
    const switchboard = switchboardOf(services);
    const sessions = perNode.get(switchboard) ?? new Sessions(switchboard);
    perNode.set(switchboard, sessions);
    return sessions;
  }

  /** Counts what became of a request or a message. */
  count(outcome: string): void {
    this.#switchboard.count('audiohook', outcome);
  }

  /** Accepts the socket of a request whose signature was believed. */
  accept({ request, socket, head }: Pick<Upgrade, 'request' | 'socket' | 'head'>, line: OpenLine<AudioHookSettings>): void {
    const id = headerOf(request, 'audiohook-session-id');
    if (this.#sessions.has(id)) {
      this.count('same-session-twice');
      return void socket.destroy();
    }
    this.#server.handleUpgrade(request, socket, head, (accepted) => this.#open(accepted, socket, id, headerOf(request, 'audiohook-organization-id'), line));
  }

  #open(socket: WebSocket, wire: Duplex, id: string, organizationId: string, line: OpenLine<AudioHookSettings>): void {
    const session = new AudioHookSession({
      id,
      organizationId,
      wire: {
        send: (text) => socket.send(text),
        close() {
          socket.close();
          // Whoever does not answer the goodbye is cut off.
          setTimeout(() => wire.destroy(), 1_000).unref();
        },
      },
      begin: (opening) => this.#callsOf(line).begin(opening, line.settings.agentField),
      count: (outcome) => this.count(outcome),
    });
    this.#sessions.set(id, session);
    line.state.connected();
    socket.on('message', (frame: Buffer, isBinary: boolean) => (isBinary ? session.heedSound(frame) : session.heedText(frame)));
    socket.on('error', () => {
      this.count('broken-frame');
      socket.terminate();
    });
    socket.on('close', () => {
      this.#sessions.delete(id);
      session.gone();
    });
  }

  #callsOf({ id, doors, services }: OpenLine<AudioHookSettings>): LineCalls {
    const known = this.#lines.get(id);
    if (known) return known;
    const calls = new LineCalls({
      doors,
      switchboard: this.#switchboard,
      now: services.now,
      trouble: (error) => services.log.error({ err: error }, 'a call could not be followed'),
    });
    this.#lines.set(id, calls);
    return calls;
  }

  #stop(): void {
    for (const session of this.#sessions.values()) session.stop();
    for (const calls of this.#lines.values()) calls.stop();
    this.#server.close();
  }
}

function headerOf({ headers }: IncomingMessage, name: string): string {
  return String(headers[name] ?? '').toLowerCase();
}
