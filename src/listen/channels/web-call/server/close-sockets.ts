import type { WebSocketServer } from 'ws';

/** A browser answers a farewell within this time, in milliseconds; one that is gone is not waited for. */
const patience = 100;

/** Ends the sockets of a node that stops, so that their browsers come back to another one at once. */
export function closeSockets(sockets: WebSocketServer): void {
  for (const socket of sockets.clients) {
    socket.close(1001, 'the server is stopping');
    setTimeout(() => socket.terminate(), patience).unref();
  }
  sockets.close();
}
