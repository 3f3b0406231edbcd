import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#platform/testing/any-text.ts';
import { metadataOf } from '../testing/metadata-of.ts';
import { attendanceOf, followMetadata } from './follow-metadata.ts';
import { readMetadata, type RecordingMetadata } from './metadata.ts';
import { readBody } from './read-body.ts';
import { readDescription, writeDescription } from './session-description.ts';

const people = [
  { id: 'kunde', aor: 'tel:+4930123', name: 'Kundin', label: '98' },
  { id: 'haus', aor: 'sip:anna@firma.example', name: 'Anna', label: '96' },
];
const xml = metadataOf(people, { session: 'eins' });
const sdp = [
  'v=0', 'o=SRC 2890844526 2890844526 IN IP4 198.51.100.1', 's=-', 'c=IN IP4 198.51.100.1', 't=0 0',
  'm=audio 12240 RTP/AVP 0 4 8 101', 'a=sendonly', 'a=rtpmap:101 telephone-event/8000', 'a=label:96',
  'm=audio 12242 RTP/AVP 98', 'c=IN IP4 198.51.100.2', 'a=rtpmap:98 pcma/8000', 'a=label:98', 'a=inactive',
  'm=video 22456 RTP/AVP 98', 'a=rtpmap:98 H264/90000', 'a=label:97',
  'm=audio 12244 RTP/SAVP 0', 'a=label:99', '',
].join('\r\n');

function read(text: string): RecordingMetadata {
  const metadata = readMetadata(text);
  if (typeof metadata === 'string') throw new Error(metadata);
  return metadata;
}

/** Texts with a few letters changed, cut or doubled. */
const spoiled = (text: string) =>
  fc.tuple(fc.array(fc.tuple(fc.nat(text.length), fc.nat(4), anyText({ maxLength: 6 })), { maxLength: 6 }), fc.nat(text.length)).map(([changes, cut]) => {
    const changed = changes.reduce((each, [at, length, put]) => each.slice(0, at) + put + each.slice(at + length), text);
    return cut % 3 === 0 ? changed.slice(0, cut) : changed;
  });

describe('a body', () => {
  const multipart = (...parts: string[]) => Buffer.from(`${parts.map((part) => `--grenze\r\n${part}\r\n`).join('')}--grenze--\r\n`);
  const type = 'multipart/mixed; boundary="grenze"';

  test('holds description and metadata, whatever their order', async () => {
    const parts = [`Content-Type: application/rs-metadata+xml\r\nContent-Disposition: recording-session\r\n\r\n${xml}`, `Content-Type: application/SDP\r\n\r\n${sdp}`];
    for (const order of [parts, parts.toReversed()]) {
      const body = await readBody(type, multipart(...order));
      if (typeof body === 'string') throw new Error(body);
      // Ends of lines may be read as either kind.
      expect([body.sdp, body.metadata].map((each) => each?.replaceAll('\r', '').trim())).toEqual([sdp.replaceAll('\r', '').trim(), xml]);
    }
    expect(await readBody('application/rs-metadata', Buffer.from(xml))).toEqual({ sdp: undefined, metadata: xml });
    expect(await readBody(undefined, Buffer.alloc(0))).toEqual({ sdp: undefined, metadata: undefined });
  });

  test('that cannot be read has a name', async () => {
    expect(await readBody('text/plain', Buffer.from('hallo'))).toBe('unknown-body');
    expect(await readBody('application/sdp', Buffer.from([0xff]))).toBe('not-utf-8');
    expect(await readBody('multipart/mixed', Buffer.from('hallo'))).toBe('broken-multipart');
    expect(await readBody(type, Buffer.from('--anders\r\n\r\nhallo'))).toBe('broken-multipart');
    const nested = `Content-Type: multipart/mixed; boundary=grenze\r\n\r\n`;
    expect(await readBody(type, multipart(nested.repeat(10)))).toBe('broken-multipart');
  });

  test('whatever comes is read or has a name', async () => {
    const whole = multipart(`Content-Type: application/sdp\r\n\r\n${sdp}`, `Content-Type: application/rs-metadata\r\n\r\n${xml}`).toString();
    await fc.assert(fc.asyncProperty(spoiled(whole), async (text) => {
      const body = await readBody(type, Buffer.from(text, 'latin1'));
      expect(typeof body === 'string' || 'sdp' in body).toBe(true);
    }));
  });
});

describe('metadata', () => {
  test('joins labels and people through their streams', () => {
    expect(attendanceOf(read(xml))).toEqual({
      session: 'eins',
      present: [{ id: 'kunde', aor: 'tel:+4930123', name: 'Kundin' }, { id: 'haus', aor: 'sip:anna@firma.example', name: 'Anna' }],
      voices: new Map([['98', ['kunde']], ['96', ['haus']]]),
    });
  });

  test('is understood with prefixes, older names of attributes, extensions and CDATA', () => {
    const prefixed = `<r:recording xmlns:r="urn:ietf:params:xml:ns:recording:1" xmlns:x="urn:x"><r:dataMode>complete</r:dataMode>
      <r:participant id="p"><r:nameID aor="sip:a@b"><r:name><![CDATA[A & B]]></r:name></r:nameID><x:nameID aor="sip:falsch@b"/></r:participant>
      <r:stream id="s"><r:label>7</r:label><x:label>8</x:label></r:stream>
      <r:participantstreamassoc id="p"><r:send>s</r:send><r:recv>t</r:recv></r:participantstreamassoc></r:recording>`;
    expect(attendanceOf(read(prefixed))).toEqual({ session: undefined, present: [{ id: 'p', aor: 'sip:a@b', name: 'A & B' }], voices: new Map([['7', ['p']]]) });
  });

  test('that is partial changes what it mentions, and nothing else', () => {
    const first = read(xml);
    const joined = followMetadata(first, read(metadataOf([{ id: 'dritte', aor: 'sip:c@d', label: '98' }], { session: 'eins', mode: 'partial' })));
    expect(attendanceOf(joined).voices.get('98')).toEqual(['kunde', 'dritte']);
    const left = followMetadata(joined, read(metadataOf([{ id: 'kunde', aor: '', label: '98', gone: true }], { session: 'eins', mode: 'partial' })));
    expect(attendanceOf(left).present.map(({ id }) => id)).toEqual(['haus', 'dritte']);
    const back = followMetadata(left, read(metadataOf([{ id: 'kunde', aor: '', label: '98' }], { session: 'zwei', mode: 'partial' })));
    expect(attendanceOf(back).present.map(({ id, aor }) => `${id} ${aor}`)).toContain('kunde tel:+4930123');
    expect(followMetadata(back, first)).toBe(first);
  });

  test.each<[string, string, string]>([
    ['cut off', xml.slice(0, -20), 'broken-metadata'],
    ['with a document type', `<!DOCTYPE r [<!ENTITY e "x">]>${xml.replace(/^<\?.*\?>/, '')}`, 'broken-metadata'],
    ['without end', `<recording xmlns="urn:ietf:params:xml:ns:recording:1">${'<a>'.repeat(30)}${'</a>'.repeat(30)}</recording>`, 'too-much-metadata'],
    ['with too much in it', `<recording xmlns="urn:ietf:params:xml:ns:recording:1">${'<a/>'.repeat(6_000)}</recording>`, 'too-much-metadata'],
    ['about something else', '<recording/>', 'no-recording'],
    ['that is empty', '', 'broken-metadata'],
  ])('%s is refused by its name', (_what, text, name) => expect(readMetadata(text)).toBe(name));

  test('whatever comes is read or has a name', () => {
    fc.assert(fc.property(spoiled(xml), (text) => {
      const metadata = readMetadata(text);
      if (typeof metadata !== 'string') attendanceOf(followMetadata(read(xml), metadata));
    }));
  });
});

describe('a description', () => {
  test('says which streams can be heard, in what, from where', () => {
    const streams = readDescription(sdp);
    if (typeof streams === 'string') throw new Error(streams);
    expect(streams.map(({ isUsable, label, address, direction }) => [isUsable, label, address, direction])).toEqual([
      [true, '96', '198.51.100.1', 'sendonly'],
      [true, '98', '198.51.100.2', 'inactive'],
      [false, '97', '198.51.100.1', 'sendrecv'],
      [false, '99', '198.51.100.1', 'sendrecv'],
    ]);
    expect(streams.map(({ codecs }) => [...codecs])).toEqual([[[0, 'PCMU'], [8, 'PCMA']], [[98, 'PCMA']], [], [[0, 'PCMU']]]);
  });

  test('of ours answers in the same order, refuses with port 0, and can be read again', () => {
    const offered = readDescription(sdp);
    if (typeof offered === 'string') throw new Error(offered);
    const ours = writeDescription({ address: '10.1.0.20', version: 3, direction: 'inactive', streams: offered.map((stream, index) => ({ stream, port: stream.isUsable ? 20_000 + 2 * index : 0 })) });
    expect(ours).toContain('m=video 0 RTP/AVP 98\r\nm=audio 0 RTP/SAVP 0\r\n');
    const again = readDescription(ours);
    if (typeof again === 'string') throw new Error(again);
    expect(again.map(({ port, label, direction, isUsable }) => [port, label, direction, isUsable])).toEqual([[20_000, '96', 'inactive', true], [20_002, '98', 'inactive', true], [0, undefined, 'sendrecv', false], [0, undefined, 'sendrecv', false]]);
  });

  test('without an address is on hold, as telephones of old say it', () => {
    const streams = readDescription(sdp.replace('c=IN IP4 198.51.100.1', 'c=IN IP4 0.0.0.0'));
    expect(typeof streams === 'string' ? streams : streams[0]?.direction).toBe('inactive');
  });

  test.each([['', 'broken-sdp'], ['v=0\r\n', 'broken-sdp'], [sdp.replace('12240', '99999'), 'broken-sdp'], [`${sdp}${'m=audio 4 RTP/AVP 0\r\n'.repeat(20)}`, 'too-many-streams']])('that is none has a name', (text, name) => expect(readDescription(text)).toBe(name));

  test('whatever comes is read or has a name, and what is answered to it can be read', () => {
    fc.assert(fc.property(spoiled(sdp), (text) => {
      const streams = readDescription(text);
      if (typeof streams === 'string') return;
      const ours = writeDescription({ address: '::1', version: 1, direction: 'recvonly', streams: streams.map((stream) => ({ stream, port: stream.isUsable ? 4_000 : 0 })) });
      expect(readDescription(ours)).toHaveLength(streams.length);
    }));
  });
});
