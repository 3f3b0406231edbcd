import { createServer } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';

/**
 * The bare minimum: what comes over `/source/ID` goes out to everybody at `/ear/ID`. No accounts, no consent, no gate, no record.
 * `/cpu` says how many seconds of processor it has used. Prints its port once it listens.
 *
 * It asks its listeners every 20 s whether they are still there, as the product does. Not for the asking, which costs nothing, but
 * because a listener that once answers acknowledges otherwise from then on: Linux takes the connection for a dialogue, no longer
 * acknowledges when the listener reads, and does so, on the same machine, within the server's next write, in the server's time.
 */
const askEvery = 20_000;
const rooms = new Map<string, Set<WebSocket>>();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer((_request, response) => {
  const { user, system } = process.cpuUsage();
  response.end(String((user + system) / 1e6));
});
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (accepted) => {
    const [, what, id = ''] = (request.url ?? '').split('/');
    const room = rooms.get(id) ?? new Set();
    rooms.set(id, room);
    if (what === 'source') {
      accepted.on('message', (frame: Buffer) => room.forEach((ear) => ear.send(frame)));
      return;
    }
    room.add(accepted);
    accepted.on('close', () => room.delete(accepted));
  });
});
setInterval(() => sockets.clients.forEach((each) => each.ping()), askEvery);
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as { port: number }).port}\n`));
