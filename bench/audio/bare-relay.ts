import { createServer } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';

/**
 * The bare minimum: what comes over `/source/ID` goes out to everybody at `/ear/ID`. No accounts, no consent, no gate, no record.
 * `/cpu` says how many seconds of processor it has used. Prints its port once it listens.
 */
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
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as { port: number }).port}\n`));
