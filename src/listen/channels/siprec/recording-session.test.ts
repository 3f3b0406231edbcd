import { createSocket } from 'node:dgram';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sound } from '#listen/gate/contract/sound.ts';
import { RecordingSession } from './recording-session.ts';
import { RtpPorts } from './rtp/rtp-ports.ts';
import { Dialog } from './sip/dialog.ts';
import { isRequest, readMessage, type SipRequest } from './sip/message.ts';
import type { ServerTransaction } from './sip/server-transaction.ts';
import { Transactions } from './sip/transactions.ts';
import type { Peer } from './sip/transport.ts';
import { Streams } from './streams.ts';
import { metadataOf } from './testing/metadata-of.ts';

const peer: Peer = { protocol: 'tcp', address: '127.0.0.1', port: 5_070 };
const sdp = (direction = 'sendonly') => `v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 4000 RTP/AVP 0\r\na=label:1\r\na=${direction}\r\n`;

/** A session whose other side the test plays message by message. */
class Play {
  readonly counts: string[] = [];
  readonly told: string[] = [];
  readonly sounds: Sound[] = [];
  /** What the session sent and nobody looked at yet. */
  readonly sent: string[] = [];
  readonly transactions: Transactions;
  session: RecordingSession | undefined;
  isGone = false;
  /** What the doors do with news of who takes part. */
  attend: () => Promise<void> = async () => undefined;
  #cseq = 10;
  #localTag = '';

  constructor(patience: NonNullable<ConstructorParameters<typeof RecordingSession>[0]['patience']> = {}) {
    const ports = new RtpPorts({ address: '127.0.0.1', from: 38_000 + 2 * Math.floor(Math.random() * 1_000), to: 42_000 });
    this.transactions = new Transactions({
      sentBy: '127.0.0.1:5060',
      send: (message) => {
        const text = message.toString();
        this.sent.push(text);
        if (text.startsWith('BYE')) queueMicrotask(() => this.answer(text, 200));
      },
      request: (transaction) => void this.#take(transaction, ports, patience),
      acknowledged: (request) => this.session?.acknowledged(request),
      refused: (why) => this.counts.push(why),
    });
  }

  async #take(transaction: ServerTransaction, ports: RtpPorts, patience: object): Promise<void> {
    if (this.session) return this.session.heed(transaction);
    this.#localTag = transaction.localTag;
    this.session = new RecordingSession({
      dialog: new Dialog(transaction, '<sip:srs@127.0.0.1>', () => true),
      contact: '<sip:srs@127.0.0.1>',
      transactions: this.transactions,
      streams: (push) => new Streams({ ports, address: '127.0.0.1', push, count: (outcome) => this.counts.push(outcome) }),
      sidesOf: () => ({ agent: undefined, callers: [], parties: new Map([['1', ['customer']]]) }),
      begin: async () => ({
        push: (sound) => this.sounds.push(sound),
        hold: (isHeld) => this.told.push(isHeld ? 'held' : 'flows'),
        attend: () => this.attend(),
        over: async () => void this.told.push('over'),
      }),
      count: (outcome) => this.counts.push(outcome),
      gone: () => (this.isGone = true),
      patience,
    });
    await this.session.begin(transaction);
  }

  /** Sends a request of the other side. */
  request(method: string, { body = '', type = 'application/sdp', headers = '', cseq = (this.#cseq += 1) }: { body?: string; type?: string; headers?: string; cseq?: number } = {}): void {
    const tag = this.#localTag === '' ? '' : `;tag=${this.#localTag}`;
    const text = `${method} sip:srs@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP 127.0.0.1:5070;branch=z9hG4bK${method}${cseq}\r\nFrom: <sip:a@127.0.0.1>;tag=1\r\nTo: <sip:srs@127.0.0.1>${tag}\r\nCall-ID: ruf\r\nCSeq: ${cseq} ${method}\r\nContact: <sip:a@127.0.0.1:5070>\r\n${headers}${body ? `Content-Type: ${type}\r\n` : ''}\r\n${body}`;
    const message = readMessage(Buffer.from(text));
    if (typeof message === 'string' || !isRequest(message)) throw new Error(String(message));
    this.transactions.take(message, peer);
  }

  /** The next message of the session that begins so. */
  async next(start: string): Promise<string> {
    let found = -1;
    await vi.waitFor(() => {
      found = this.sent.findIndex((each) => each.startsWith(start));
      if (found < 0) throw new Error(`no ${start}; sent: ${this.sent.map((each) => each.split('\r\n')[0]).join(', ')}; ${this.counts.join(', ')}`);
    }, 3_000);
    return this.sent.splice(found, 1)[0] ?? '';
  }

  /** Answers a request of the session. */
  answer(text: string, status: number, { body = '', headers = '' } = {}): void {
    const asked = readMessage(Buffer.from(text)) as SipRequest;
    const head = ['via', 'from', 'to', 'call-id', 'cseq'].map((name) => `${name}: ${asked.headers.get(name)}`);
    const response = readMessage(Buffer.from(`SIP/2.0 ${status} X\r\n${head.join('\r\n')}\r\n${headers}${body ? 'Content-Type: application/sdp\r\n' : ''}\r\n${body}`));
    if (typeof response === 'string' || isRequest(response)) throw new Error(String(response));
    this.transactions.heed(response);
  }

  /** Begins a session, up to its acknowledgement. */
  async begin(headers = ''): Promise<string> {
    this.request('INVITE', { body: `--g\r\nContent-Type: application/sdp\r\n\r\n${sdp()}\r\n--g\r\nContent-Type: application/rs-metadata+xml\r\n\r\n${metadataOf([{ id: 'a', aor: 'tel:+4930', label: '1' }])}\r\n--g--\r\n`, type: 'multipart/mixed;boundary=g', headers });
    const answer = await this.next('SIP/2.0 200');
    this.request('ACK', { cseq: this.#cseq });
    return answer;
  }
}

let play: Play;
beforeEach(() => {
  play = new Play();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await play.session?.hangUp('test-over');
  play.transactions[Symbol.dispose]();
});

describe('a session', () => {
  test('asks for sound once it is acknowledged, not before, and never twice at a time', async () => {
    play.request('INVITE', { body: sdp() });
    const answer = await play.next('SIP/2.0 200');
    expect(answer).toContain('a=inactive');
    play.session?.resume();
    expect(play.sent.filter((each) => each.startsWith('INVITE'))).toEqual([]);
    play.request('ACK', { cseq: 11 });
    const first = await play.next('INVITE');
    expect(first).toContain('a=recvonly');
    play.session?.pause();
    play.session?.resume();
    play.session?.pause();
    expect(play.sent).toEqual(expect.not.arrayContaining([expect.stringMatching(/^INVITE/)]));
    play.answer(first, 200, { body: sdp() });
    const second = await play.next('INVITE');
    expect(second).toContain('a=inactive');
    expect(Number(/^CSeq: (\d+)/m.exec(second)?.[1])).toBeGreaterThan(Number(/^CSeq: (\d+)/m.exec(first)?.[1]));
    expect(Number(/^o=- 1 (\d+)/m.exec(second)?.[1])).toBeGreaterThan(Number(/^o=- 1 (\d+)/m.exec(first)?.[1]));
    play.answer(second, 200, { body: sdp('inactive') });
  });

  test('tries again when its request crossed one of theirs, and turns theirs away meanwhile', async () => {
    // Both wait for a moment left to chance; here it is short.
    vi.spyOn(Math, 'random').mockReturnValueOnce(0.02);
    await play.begin();
    play.session?.resume();
    const first = await play.next('INVITE');
    play.request('INVITE', { body: sdp() });
    await play.next('SIP/2.0 491');
    play.answer(first, 491);
    const again = await play.next('INVITE');
    expect(again).toContain('a=recvonly');
    play.answer(again, 200, { body: sdp() });
    await vi.waitFor(() => expect(play.told).toEqual(['flows']));
  });

  test('answers a new description with what is wanted at that moment, and says when they hold back', async () => {
    await play.begin();
    play.session?.resume();
    play.answer(await play.next('INVITE'), 200, { body: sdp() });
    await vi.waitFor(() => expect(play.told).toEqual(['flows']));
    play.request('INVITE', { body: sdp('inactive') });
    expect(await play.next('SIP/2.0 200')).toContain('a=inactive');
    play.request('ACK', { cseq: 12 });
    play.request('INVITE', { body: sdp() });
    expect(await play.next('SIP/2.0 200')).toContain('a=recvonly');
    play.request('ACK', { cseq: 13 });
    expect(play.told).toEqual(['flows', 'held', 'flows']);
  });

  test('makes the offer itself when it is asked to, and hears the answer in the acknowledgement', async () => {
    await play.begin();
    play.request('INVITE');
    expect(await play.next('SIP/2.0 200')).toContain('a=inactive');
    play.request('ACK', { cseq: 12, body: sdp('inactive') });
    play.session?.resume();
    expect(await play.next('INVITE')).toContain('a=recvonly');
  });

  test('lets nothing through that was said after somebody came of whom the doors could not be told, until they know', async () => {
    const [, port = ''] = /^m=audio (\d+)/m.exec(await play.begin()) ?? [];
    play.session?.resume();
    play.answer(await play.next('INVITE'), 200, { body: sdp() });
    await vi.waitFor(() => expect(play.told).toEqual(['flows']));
    const voice = createSocket('udp4');
    let sequence = 0;
    const speak = () => {
      const packet = Buffer.alloc(172, 0x12);
      packet.writeUInt16BE(0x8000);
      packet.writeUInt16BE((sequence += 1), 2);
      packet.writeUInt32BE(160 * sequence, 4);
      voice.send(packet, Number(port), '127.0.0.1');
    };
    const unasked = () => play.counts.filter((count) => count === 'sound-unasked').length;
    const somebodyCame = () => play.request('UPDATE', { body: metadataOf([{ id: 'a', aor: 'tel:+4930', label: '1' }, { id: 'b', aor: 'tel:+4940', label: '1' }]), type: 'application/rs-metadata+xml' });
    play.attend = () => Promise.reject(new Error('the store is away'));
    somebodyCame();
    await play.next('SIP/2.0 503');
    speak();
    await vi.waitFor(() => expect(unasked()).toBe(1));
    play.session?.resume();
    speak();
    await vi.waitFor(() => expect(unasked()).toBe(2));
    expect(play.sounds).toEqual([]);
    play.attend = async () => undefined;
    somebodyCame();
    await play.next('SIP/2.0 200');
    await vi.waitFor(() => {
      speak();
      expect(play.sounds.length).toBeGreaterThan(0);
    });
    voice.close();
  });

  test.each([481, 408])('is over when the other side does not know it any more (%i)', async (status) => {
    await play.begin();
    play.session?.resume();
    play.answer(await play.next('INVITE'), status);
    await vi.waitFor(() => expect(play.told).toContain('over'));
    expect([play.isGone, play.counts]).toEqual([true, ['opened', 'other-side-gone']]);
  });

  test('is hung up on when holding is not even answered', async () => {
    play = new Play({ answer: 50 });
    await play.begin();
    play.session?.resume();
    play.answer(await play.next('INVITE'), 200, { body: sdp() });
    await vi.waitFor(() => expect(play.told).toEqual(['flows']));
    play.session?.pause();
    await play.next('BYE');
    expect(play.counts).toEqual(['opened', 'other-side-gone']);
  });
});

describe('a session that never closes', () => {
  test('is asked after, and over when nobody answers', async () => {
    play = new Play({ probe: 30, answer: 30 });
    await play.begin();
    play.answer(await play.next('OPTIONS'), 200);
    await play.next('OPTIONS');
    await vi.waitFor(() => expect(play.counts).toEqual(['opened', 'other-side-gone']));
  });

  test('is not asked after while a timer runs', async () => {
    play = new Play({ probe: 10 });
    const answer = await play.begin('Session-Expires: 90\r\nSupported: timer\r\n');
    expect(answer).toMatch(/^Session-Expires: 90;refresher=uac\r\nRequire: timer/m);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(play.sent.filter((each) => each.startsWith('OPTIONS'))).toEqual([]);
  });

  test('has a longest time', async () => {
    play = new Play({ call: 30 });
    await play.begin();
    await play.next('BYE');
    expect(play.counts).toEqual(['opened', 'call-too-long']);
  });

  test('is over when its beginning is never acknowledged', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      play.request('INVITE', { body: sdp() });
      for (let turn = 0; turn < 200 && play.session?.state !== 'answered'; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      vi.advanceTimersByTime(33_000);
      expect(play.counts).toEqual(['never-acknowledged']);
      expect(play.sent.at(-1)).toMatch(/^BYE/);
      vi.advanceTimersByTime(2_000);
    } finally {
      vi.useRealTimers();
    }
  });
});
