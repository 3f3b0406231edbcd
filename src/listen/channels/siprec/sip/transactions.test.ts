import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isRequest, readMessage, type SipRequest, type SipResponse } from './message.ts';
import type { ServerTransaction } from './server-transaction.ts';
import { Transactions } from './transactions.ts';
import type { Peer } from './transport.ts';

const udp: Peer = { protocol: 'udp', address: '10.1.0.5', port: 5_070 };
const tcp: Peer = { ...udp, protocol: 'tcp' };

let sent: string[];
let began: ServerTransaction[];
let acknowledged: SipRequest[];
let transactions: Transactions;
beforeEach(() => {
  vi.useFakeTimers();
  [sent, began, acknowledged] = [[], [], []];
  transactions = new Transactions({
    sentBy: '10.1.0.20:5060',
    send: (message) => sent.push(message.toString()),
    request: (transaction) => began.push(transaction),
    acknowledged: (request) => acknowledged.push(request),
    refused: () => undefined,
  });
});
afterEach(() => {
  transactions[Symbol.dispose]();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

function read(text: string): SipRequest | SipResponse {
  const message = readMessage(Buffer.from(text));
  if (typeof message === 'string') throw new Error(message);
  return message;
}

/** A request of the other side, from a computer behind a proxy. */
function request(method: string, branch: string, cseqMethod = method): SipRequest {
  const message = read(`${method} sip:srs@10.1.0.20 SIP/2.0\r\nVia: SIP/2.0/UDP src.example:5060;rport;branch=${branch}\r\nVia: SIP/2.0/UDP innen;branch=z9hG4bKinnen\r\nRecord-Route: <sip:10.1.0.5;lr>\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:srs@c>\r\nCall-ID: ruf\r\nCSeq: 7 ${cseqMethod}\r\n\r\n`);
  if (!isRequest(message)) throw new Error('no request');
  return message;
}

/** An answer to what was sent last. */
function answerTo(text: string | undefined, status: number): SipResponse {
  const asked = read(text ?? '');
  const head = ['via', 'from', 'to', 'call-id', 'cseq'].map((name) => `${name}: ${asked.headers.get(name)}`);
  return read(`SIP/2.0 ${status} X\r\n${head.join('\r\n')}\r\n\r\n`) as SipResponse;
}

describe('a request of theirs', () => {
  test('is answered on the way it came, with its route, and the same again when it comes again', () => {
    transactions.take(request('OPTIONS', 'z9hG4bK1'), udp);
    began[0]?.answer({ status: 200, reason: 'OK' });
    transactions.take(request('OPTIONS', 'z9hG4bK1'), udp);
    expect(began).toHaveLength(1);
    expect(sent).toHaveLength(2);
    expect(sent[0]).toBe(sent[1]);
    const answer = read(sent[0] ?? '');
    expect(answer.headers.list('via')).toEqual(['SIP/2.0/UDP src.example:5060;branch=z9hG4bK1;received=10.1.0.5;rport=5070', 'SIP/2.0/UDP innen;branch=z9hG4bKinnen']);
    expect(answer.headers.list('record-route')).toEqual(['<sip:10.1.0.5;lr>']);
    expect(answer.to.params.get('tag')).toMatch(/^[0-9a-f]{18}$/);
  });

  test.each([[udp, 11], [tcp, 11]])('that invites is answered until the answer is acknowledged, over whatever it came', (peer, times) => {
    const lost = vi.fn();
    transactions.take(request('INVITE', 'z9hG4bK2'), peer);
    began[0]?.answer({ status: 200, reason: 'OK' }, lost);
    vi.advanceTimersByTime(31_900);
    expect(sent).toHaveLength(times);
    expect(lost).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(lost).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(times);
  });

  test('that was refused is refused again over UDP until that is acknowledged', () => {
    transactions.take(request('INVITE', 'z9hG4bK3'), udp);
    began[0]?.answer({ status: 488, reason: 'No' });
    vi.advanceTimersByTime(600);
    expect(sent).toHaveLength(2);
    transactions.take(request('ACK', 'z9hG4bK3'), udp);
    vi.advanceTimersByTime(20_000);
    expect(sent).toHaveLength(2);
  });

  test('can be cancelled until it was answered, and not afterwards', () => {
    transactions.take(request('INVITE', 'z9hG4bK4'), tcp);
    const [invite] = began;
    if (invite) invite.cancelled = () => invite.answer({ status: 487, reason: 'Terminated' });
    transactions.take(request('CANCEL', 'z9hG4bK4'), tcp);
    expect(sent.map((each) => each.split('\r\n')[0])).toEqual(['SIP/2.0 200 OK', 'SIP/2.0 487 Terminated']);
    invite?.answer({ status: 200, reason: 'OK' });
    transactions.take(request('CANCEL', 'z9hG4bK4'), tcp);
    transactions.take(request('CANCEL', 'z9hG4bKnobody'), tcp);
    expect(sent.map((each) => each.split('\r\n')[0]).slice(2)).toEqual(['SIP/2.0 200 OK', 'SIP/2.0 481 Call/Transaction Does Not Exist']);
  });
});

describe('a request of ours', () => {
  const options = { method: 'OPTIONS', uri: 'sip:src@10.1.0.5', headers: [['from', '<sip:srs@c>;tag=2'], ['to', '<sip:a@b>;tag=1'], ['call-id', 'ruf'], ['cseq', '1 OPTIONS']] as Array<[string, string]> };
  const invite = { ...options, method: 'INVITE', headers: options.headers.map(([name, value]): [string, string] => [name, name === 'cseq' ? '2 INVITE' : value]) };

  test('is repeated over UDP until it is answered, and given up in time', async () => {
    const asked = transactions.ask(options, udp, { patience: 5_000 });
    vi.advanceTimersByTime(5_001);
    expect(sent).toHaveLength(4);
    expect(await asked).toBeUndefined();
    const again = transactions.ask(options, udp);
    transactions.heed(answerTo(sent.at(-1), 100));
    transactions.heed(answerTo(sent.at(-1), 200));
    expect((await again)?.status).toBe(200);
    vi.advanceTimersByTime(5_000);
    expect(sent).toHaveLength(5);
  });

  test('is sent once over TCP', async () => {
    const asked = transactions.ask(options, tcp, { patience: 5_000 });
    vi.advanceTimersByTime(5_001);
    expect([sent.length, await asked]).toEqual([1, undefined]);
  });

  test('that invites is acknowledged, again when the answer comes again, and a refusal within its own transaction', async () => {
    const asked = transactions.ask(invite, udp, { acknowledge: () => ({ ...invite, method: 'ACK' }) });
    const success = answerTo(sent[0], 200);
    transactions.heed(success);
    transactions.heed(success);
    expect((await asked)?.status).toBe(200);
    expect(sent.map((each) => each.split(' ')[0])).toEqual(['INVITE', 'ACK', 'ACK']);
    expect(read(sent[1]?.replace('2 INVITE', '2 ACK') ?? '').via.params.get('branch')).not.toBe(read(sent[0] ?? '').via.params.get('branch'));
    const refused = transactions.ask(invite, udp, { acknowledge: () => invite });
    transactions.heed(answerTo(sent[3], 488));
    expect((await refused)?.status).toBe(488);
    expect(read(sent[4] ?? '')).toMatchObject({ method: 'ACK', cseq: { number: 2, method: 'ACK' } });
    expect(read(sent[4] ?? '').via.params.get('branch')).toBe(read(sent[3] ?? '').via.params.get('branch'));
  });
});
