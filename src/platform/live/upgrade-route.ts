import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Actor } from '../http/actor.ts';

/** A caller who wants to go on with another protocol than HTTP, such as a WebSocket. */
export interface UpgradeCall {
  request: IncomingMessage;
  socket: Duplex;
  /** What came with the request already. */
  head: Buffer;
  /** Finds out who calls, as for operations. */
  caller(): Promise<Actor>;
}

/** Where a feature takes such calls. Whoever takes one answers it or destroys its socket; what it throws destroys it too. */
export interface UpgradeRoute {
  /** An exact path, or everything below one that ends in a slash. */
  path: string;
  take(call: UpgradeCall): void | Promise<void>;
}

/** Answers an upgrade with a refusal in HTTP. `status` is a code with its reason phrase. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
