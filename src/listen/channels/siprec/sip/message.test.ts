import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRequest, readMessage } from './message.ts';
import { TcpFrames } from './tcp-frames.ts';

const text = [
  'INVITE sip:listen@10.1.0.20:5060 SIP/2.0',
  'v: SIP/2.0/TCP anlage.example:5060;branch=z9hG4bKabc;rport, SIP/2.0/UDP innen.example;branch=z9hG4bKdef',
  'Max-Forwards: 70',
  'f: "Die, \\"alte\\" Anlage" <sip:src@anlage.example;user=phone>;tag=77',
  't: <sip:listen@10.1.0.20>',
  'i: a84b4c76e66710@anlage.example',
  'CSeq: 314159 INVITE',
  'Subject: über',
  '  mehrere Zeilen',
  'm: <sip:src@10.1.0.5:5060;transport=tcp>;+sip.src',
  'Require: siprec, timer',
  'l: 5',
  '',
  'hallo',
].join('\r\n');
const bytes = Buffer.from(text);

describe('a message', () => {
  test('is read with short names, lists, quotes and continued lines', () => {
    const message = readMessage(bytes);
    if (typeof message === 'string' || !isRequest(message)) throw new Error('not read');
    expect(message).toMatchObject({ method: 'INVITE', uri: 'sip:listen@10.1.0.20:5060', callId: 'a84b4c76e66710@anlage.example', cseq: { number: 314_159, method: 'INVITE' } });
    expect(message.via).toMatchObject({ transport: 'TCP', host: 'anlage.example', port: 5_060 });
    expect(message.via.params.get('branch')).toBe('z9hG4bKabc');
    expect(message.headers.list('via')).toHaveLength(2);
    expect(message.from).toMatchObject({ display: 'Die, "alte" Anlage', uri: 'sip:src@anlage.example;user=phone' });
    expect(message.from.params.get('tag')).toBe('77');
    expect(message.headers.get('subject')).toBe('über mehrere Zeilen');
    expect(message.headers.list('require')).toEqual(['siprec', 'timer']);
    expect(message.body.toString()).toBe('hallo');
  });

  test.each<[string, Buffer, string]>([
    ['longer than a datagram', Buffer.alloc(65_536), 'message-too-long'],
    ['cut off', bytes.subarray(0, 200), 'truncated'],
    ['with less body than announced', bytes.subarray(0, -1), 'truncated'],
    ['of another encoding', Buffer.from(text.replace('über', '\u0080'), 'latin1'), 'not-utf-8'],
    ['without a sender', Buffer.from(text.replace(/^f: .*\r\n/m, '')), 'header-missing'],
    ['whose number belongs to another method', Buffer.from(text.replace('314159 INVITE', '314159 BYE')), 'not-sip'],
    ['of a later version', Buffer.from(text.replace('SIP/2.0\r\n', 'SIP/3.0\r\n')), 'not-sip'],
    ['with a negative length', Buffer.from(text.replace('l: 5', 'l: -5')), 'not-sip'],
    ['with more headers than anybody writes', Buffer.from(text.replace('Max-Forwards: 70', 'X: 1\r\n'.repeat(250).trimEnd())), 'too-many-headers'],
  ])('%s is refused by its name', (_what, broken, name) => {
    expect(readMessage(broken)).toBe(name);
  });

  test('whatever comes is a message or has a name', () => {
    const spoiled = fc.tuple(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }), fc.nat(bytes.length)).map(([changes, length]) => {
      const copy = Buffer.from(bytes);
      for (const [place, value] of changes) copy[place] = value;
      return copy.subarray(0, length || bytes.length);
    });
    fc.assert(fc.property(fc.oneof(spoiled, fc.uint8Array({ maxLength: 300 }).map((each) => Buffer.from(each))), (each) => {
      const message = readMessage(each);
      expect(typeof message === 'string' || message.callId.length > 0).toBe(true);
    }));
  });
});

describe('a connection', () => {
  test('yields the same messages however it is cut, and answers those who ask whether it stands', () => {
    const stream = Buffer.concat([bytes, Buffer.from('\r\n\r\n'), bytes, Buffer.from('\r\n'), bytes]);
    fc.assert(fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
      const frames = new TcpFrames();
      const edges = [0, ...cuts.sort((a, b) => a - b), stream.length];
      const found = edges.slice(1).map((edge, index) => frames.push(stream.subarray(edges[index], edge)));
      expect(found.flatMap(({ messages }) => messages.map(String))).toEqual([text, text, text]);
      expect(found.reduce((sum, { pings }) => sum + pings, 0)).toBe(1);
      expect(found.some(({ broken }) => broken)).toBe(false);
    }));
  });

  test('without lengths can be read no further', () => {
    expect(new TcpFrames().push(Buffer.from('OPTIONS sip:a SIP/2.0\r\n\r\n')).broken).toBe('not-sip');
    expect(new TcpFrames().push(Buffer.alloc(70_000, 'x')).broken).toBe('message-too-long');
  });
});
