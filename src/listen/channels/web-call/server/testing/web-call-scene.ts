import { WebSocket } from 'ws';
import { packSound, unpackSound } from '#listen/calls/contract/sound-frame.ts';
import { openEar, type OpenEar } from '#listen/calls/server/testing/open-ear.ts';
import type { Sound, SoundParty } from '#listen/gate/contract/sound.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';
import { linePath, phonePath, type CallStanding, type LineNews, type PhoneNews, type PhoneState } from '../../contract/line.ts';
import { stretchSamples } from '../../contract/spoken-frame.ts';

/** A browser's end of a call, and everything that came to it. */
export interface OpenVoice<News> extends Disposable {
  socket: WebSocket;
  heard: Sound[];
  told: News[];
  /** Bytes that came after the handshake, without signs of life. */
  bytes(): number;
  /** Close code; 1006 for one that was cut off. */
  ended: Promise<number>;
  /** Speaks so many stretches, each sample of them telling `note`. */
  speak(note: number, count?: number): void;
  /** Speaks one stretch filled with these samples, over and over. */
  speakBytes(samples: Uint8Array): void;
  order(order: object): void;
}

/** Opens one. @throws Error with the status of a refused upgrade. */
export async function openVoice<News>(address: string, path: string, key: string | undefined, party: SoundParty): Promise<OpenVoice<News>> {
  const socket = new WebSocket(address.replace('http', 'ws') + path, key ? ['ohrensessel', `bearer.${key}`] : ['ohrensessel']);
  const heard: Sound[] = [];
  const told: News[] = [];
  let bytes = 0;
  let position = 0;
  const ended = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (isBinary) {
      bytes += data.length;
      const sound = unpackSound(new Uint8Array(data).buffer);
      if (sound) heard.push(sound);
      return;
    }
    const news = JSON.parse(data.toString()) as News | { beat: true };
    if (!('beat' in (news as object))) told.push(news as News);
  });
  const send = (samples: Uint8Array) => {
    socket.send(packSound({ position, parties: [party], samples }));
    position += stretchSamples;
  };
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('unexpected-response', (_request, response) => reject(new Error(`refused: ${response.statusCode}`)));
  });
  return {
    socket,
    heard,
    told,
    bytes: () => bytes,
    ended,
    speak(note, count = 1) {
      for (let left = count; left > 0; left -= 1) send(new Uint8Array(stretchSamples).fill(note));
    },
    speakBytes: (samples) => send(Uint8Array.from({ length: stretchSamples }, (_, index) => samples[index % samples.length] ?? 0)),
    order: (order) => socket.send(JSON.stringify(order)),
    [Symbol.dispose]: () => socket.terminate(),
  };
}

/** How a caller was told the call stands, one after the other. */
export function standings({ told }: OpenVoice<LineNews>): CallStanding[] {
  return told.flatMap((news) => ('call' in news ? [news.call.standing] : []));
}

/** What a telephone shows at last. */
export function phoneState({ told }: OpenVoice<PhoneNews>): PhoneState | undefined {
  const news = told.at(-1);
  return news && 'phone' in news ? news.phone : undefined;
}

/** A house whose websites offer calls, an agent with a free chair, and a guest. */
export interface WebCallScene extends AsyncDisposable {
  house: TestHouse;
  address: string;
  people: SeededPeople;
  admin: SeededEmployee;
  host: SeededEmployee;
  guest: SeededEmployee;
  /** An operation that must not be refused. `as` is a key. */
  act(as: string | undefined, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Record<string, unknown>>;
  /** An agent's telephone, switched on. */
  phone(agent?: SeededEmployee): Promise<OpenVoice<PhoneNews>>;
  /** Somebody new calls. */
  call(): Promise<{ id: string; key: string; line: OpenVoice<LineNews> }>;
  line(id: string, key: string | undefined): Promise<OpenVoice<LineNews>>;
  take(id: string, agent?: SeededEmployee): Promise<unknown>;
  /** The guest sits down beside the host. */
  sitDown(): Promise<{ visitId: string; ear(): Promise<OpenEar> }>;
  answer(id: string, key: string, ...granted: string[]): Promise<void>;
  /** Everybody hangs up and goes, and other people are there for the next test. */
  clear(): Promise<void>;
}

export async function openWebCallScene(): Promise<WebCallScene> {
  const house = await openTestHouse();
  const people = await seedPeople(house);
  const address = await house.listen();
  const admin = await people.employee({ roles: ['admin'] });
  const team = async () => ({ host: await people.employee({ roles: ['agent'] }), guest: await people.employee({ roles: ['guest'] }) });
  let { host, guest } = await team();
  const called: { id: string; key: string }[] = [];
  const act: WebCallScene['act'] = async (as, method, path, body) => {
    const reply = await house.call(method, path, body, { as });
    if (reply.status >= 400) throw new Error(`refused: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  await act(admin.key, 'PUT', '/web-calls/offer', { isOffered: true });
  const line: WebCallScene['line'] = (id, key) => openVoice(address, `${linePath}?call=${id}`, key, 'customer');
  return {
    house, people, address, admin, act, line,
    get host() {
      return host;
    },
    get guest() {
      return guest;
    },
    async clear() {
      for (const { id, key } of called.splice(0)) await act(key, 'POST', `/chat/conversations/${id}/end`, {});
      const queue = await act(host.key, 'GET', '/desk');
      for (const { id } of queue['queue'] as { id: string }[]) await house.db.owner.pool.query(`update conversations.conversation set state = 'closed', closed_at = now() where id = $1`, [id]);
      ({ host, guest } = await team());
    },
    async phone(agent = host) {
      const phone = await openVoice<PhoneNews>(address, phonePath, agent.key, 'agent');
      phone.order({ on: true });
      await until(() => phoneState(phone)?.isOn === true);
      return phone;
    },
    async call() {
      const opened = await act(undefined, 'POST', '/web-calls', { language: 'de' });
      const id = String(opened['conversationId']);
      const key = String(opened['customerKey']);
      called.push({ id, key });
      return { id, key, line: await line(id, key) };
    },
    take: (id, agent = host) => act(agent.key, 'POST', `/desk/conversations/${id}/take`, {}),
    async sitDown() {
      await act(host.key, 'PUT', '/desk/chair', { state: 'free' });
      const visitId = String((await act(guest.key, 'POST', '/visits', { hostId: host.id }))['id']);
      await act(host.key, 'POST', `/visits/${visitId}/agree`, {});
      return {
        visitId,
        async ear() {
          using seen = await watch(address, guest.key, 'visit', { visitId });
          const { conversations } = await seen.item((item) => item.type === 'conversations');
          return openEar(address, guest.key, visitId, conversations[0].handle);
        },
      };
    },
    async answer(id, key, ...granted) {
      const { items } = await act(key, 'GET', `/chat/conversations/${id}/events`);
      const askId = (items as { kind: string; askId: string }[]).findLast(({ kind }) => kind === 'asked')?.askId;
      await act(key, 'POST', `/chat/conversations/${id}/answers`, { askId, granted });
    },
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  };
}

async function until(is: () => boolean): Promise<void> {
  for (let left = 300; left > 0; left -= 1) {
    if (is()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it did not come about');
}
