import { randomBytes } from 'node:crypto';
import { WebSocketServer } from 'ws';
import { switchboardOf } from '#listen/calls/server/switchboard-of.ts';
import type { Switchboard } from '#listen/calls/server/switchboard.ts';
import type { OpenLine, Upgrade } from '#listen/lines/server/channel.ts';
import { refuseUpgrade } from '#platform/live/upgrade-route.ts';
import { LineCalls } from './line-calls.ts';
import type { ExpectedStream } from './live-call.ts';
import type { TwilioSettings } from './manifest.ts';
import { TwilioStream, type StreamListener } from './protocol/stream.ts';

/** Longer than any message we read, so that one that is a little too long has its name in the metrics. */
const longestFrame = 65_536;

const perNode = new WeakMap<Switchboard, Exchange>();

/** A stream somebody waits for. */
interface Expectation {
  lineId: string;
  accountSid: string;
  callSid: string | undefined;
  listener: StreamListener;
  stream: TwilioStream | undefined;
}

/** Everything of Twilio on a node: the streams that may come, and the calls of each line. */
export class Exchange {
  readonly #switchboard: Switchboard;
  // Text is checked where it is read, so that a wrong encoding has its name in the metrics.
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: longestFrame, perMessageDeflate: false, skipUTF8Validation: true });
  readonly #expected = new Map<string, Expectation>();
  readonly #lines = new Map<string, LineCalls>();

  private constructor(switchboard: Switchboard) {
    this.#switchboard = switchboard;
    switchboard.atEnd(() => {
      for (const calls of this.#lines.values()) calls.stop();
      this.#server.close();
    });
  }

  /** That of the node a line runs on. */
  static of({ services }: Pick<OpenLine, 'services'>): Exchange {
    const switchboard = switchboardOf(services);
    const exchange = perNode.get(switchboard) ?? new Exchange(switchboard);
    perNode.set(switchboard, exchange);
    return exchange;
  }

  /** Counts what became of a request, a stream or a message. */
  count(outcome: string): void {
    this.#switchboard.count('twilio', outcome);
  }

  /** The calls of a line, under its settings as they are now. */
  callsOf(line: OpenLine<TwilioSettings>): LineCalls {
    const known = this.#lines.get(line.id);
    if (known) {
      known.line = line;
      return known;
    }
    const calls: LineCalls = new LineCalls({ line, switchboard: this.#switchboard, expect: (callSid, listener) => this.#expect(calls.line, callSid, listener), count: (outcome) => this.count(outcome) });
    this.#lines.set(line.id, calls);
    return calls;
  }

  /**
   * Takes the socket of a request whose signature was believed: a stream we asked for, which comes once and at an address of its own,
   * or one of the flow's own (`<Start><Stream>`), which only announces its call.
   */
  accept({ request, socket, head, path }: Upgrade, line: OpenLine<TwilioSettings>): void {
    const pass = /^\/stream\/([\w-]{32})\/?$/.exec(path)?.[1];
    const expectation = pass === undefined ? this.#announcement(path, line) : this.#expected.get(pass);
    if (!expectation || expectation.lineId !== line.id) {
      this.count('unexpected-stream');
      return refuseUpgrade(socket, '404 Not Found');
    }
    if (expectation.stream) {
      this.count('replayed');
      return refuseUpgrade(socket, '409 Conflict');
    }
    const { accountSid, callSid, listener } = expectation;
    const stream = new TwilioStream({ accountSid, callSid, listener, cut: () => socket.destroy(), count: (outcome) => this.count(outcome) });
    expectation.stream = stream;
    this.#server.handleUpgrade(request, socket, head, (accepted) => {
      accepted.on('message', (frame: Buffer, isBinary: boolean) => (isBinary ? stream.heedBinary() : stream.heedText(frame)));
      accepted.on('error', () => {
        this.count('broken-frame');
        accepted.terminate();
      });
      accepted.on('close', () => stream.gone());
    });
    // A handshake that fails ends the socket before there is a WebSocket.
    socket.once('close', () => stream.gone());
  }

  #expect({ id, address, settings }: OpenLine<TwilioSettings>, callSid: string, listener: StreamListener): ExpectedStream {
    const pass = randomBytes(24).toString('base64url');
    const expectation: Expectation = { lineId: id, accountSid: settings.accountSid, callSid, listener, stream: undefined };
    this.#expected.set(pass, expectation);
    return {
      url: `${address.replace(/^http/, 'ws')}/stream/${pass}`,
      [Symbol.dispose]: () => {
        this.#expected.delete(pass);
        expectation.stream?.cut();
      },
    };
  }

  /** A stream that comes by itself: its first words are read, and then it is cut before any sound. */
  #announcement(path: string, line: OpenLine<TwilioSettings>): Expectation | undefined {
    if (path !== '' && path !== '/') return undefined;
    const expectation: Expectation = {
      lineId: line.id,
      accountSid: line.settings.accountSid,
      callSid: undefined,
      stream: undefined,
      listener: {
        started: (start) => {
          expectation.stream?.cut();
          this.callsOf(line).announced(start);
        },
        sound: () => undefined,
        key: () => undefined,
        over: () => undefined,
      },
    };
    return expectation;
  }
}
