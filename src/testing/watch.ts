import { WebSocket } from 'ws';

/** A live watch as a browser holds it, and every byte its socket received. */
export interface Watch extends Disposable {
  /** Items so far, oldest first. */
  // oxlint-disable-next-line typescript/no-explicit-any
  items: any[];
  /** Everything that came over the wire, as text. */
  bytes(): string;
  /** Resolves with the first item, present or to come, for which `matches` holds. */
  // oxlint-disable-next-line typescript/no-explicit-any
  item(matches: (item: any) => boolean | undefined, milliseconds?: number): Promise<any>;
  /** Reason the server gave for ending the watch. */
  ended(): Promise<string>;
  socket: WebSocket;
}

/** Opens a socket at `address` with a bearer key and watches one topic. */
export async function watch(address: string, key: string, topic: string, params: unknown): Promise<Watch> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/v1/live`, ['ohrensessel', `bearer.${key}`]);
  const items: Watch['items'] = [];
  const frames: string[] = [];
  const listeners = new Set<() => void>();
  let end: string | undefined;
  socket.on('message', (data) => {
    const text = data.toString();
    frames.push(text);
    for (const each of JSON.parse(text)) {
      if ('end' in each) end = each.end;
      else items.push(each.item);
    }
    for (const listener of listeners) listener();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.send(JSON.stringify({ watch: topic, as: 'w', params }));
  const until = <T>(find: () => T | undefined, milliseconds: number, what: string) =>
    new Promise<T>((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        listeners.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        listeners.delete(look);
        reject(new Error(`${what} did not arrive; so far: ${JSON.stringify(items).slice(0, 2_000)} end: ${end}`));
      }, milliseconds);
      listeners.add(look);
      look();
    });
  return {
    items,
    socket,
    bytes: () => frames.join('\n'),
    item: (matches, milliseconds = 3_000) => until(() => items.find(matches), milliseconds, 'the item'),
    ended: () => until(() => end, 3_000, 'the end'),
    [Symbol.dispose]: () => socket.terminate(),
  };
}
