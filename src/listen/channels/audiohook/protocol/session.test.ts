import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sound } from '#listen/gate/contract/sound.ts';
import { AudioHookSession, type SessionOptions } from './session.ts';
import { CallRefused } from './session-call.ts';

const id = '3f2b8c1e-1d2c-4b5a-9e8f-7a6b5c4d3e2f';
const organizationId = '0b1c2d3e-4f50-4a6b-8c7d-8e9fa0b1c2d3';
const pcmu = { type: 'audio', format: 'PCMU', channels: ['external', 'internal'], rate: 8_000 };
const opening = {
  organizationId,
  conversationId: 'a0b1c2d3-e4f5-4061-8283-94a5b6c7d8e9',
  participant: { id: 'b0b1c2d3-e4f5-4061-8283-94a5b6c7d8e9', ani: 'tel:+4930123456', aniName: '', dnis: '' },
  media: [pcmu],
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A session with everything around it written down. */
function stage(options: Partial<SessionOptions> = {}) {
  const sent: Array<{ type: string; seq: number; clientseq: number; parameters: Record<string, unknown> }> = [];
  const counted: string[] = [];
  const heard: Sound[] = [];
  const course: string[] = [];
  let isClosed = false;
  const session = new AudioHookSession({
    id,
    organizationId,
    wire: { send: (text) => void sent.push(JSON.parse(text)), close: () => void (isClosed = true) },
    async begin() {
      return { push: (sound) => void heard.push(sound), hold: (isHeld) => void course.push(isHeld ? 'held' : 'flows'), over: (how) => void course.push(how) };
    },
    count: (outcome) => void counted.push(outcome),
    ...options,
  });
  let seq = 0;
  const say = (type: string, parameters: object = {}, envelope: object = {}) => {
    seq += 1;
    session.heedText(Buffer.from(JSON.stringify({ version: '2', id, type, seq, serverseq: sent.length, position: 'PT0S', parameters, ...envelope })));
  };
  return {
    session, sent, counted, heard, course, say,
    isClosed: () => isClosed,
    async open(parameters: object = {}) {
      say('open', { ...opening, ...parameters });
      await vi.advanceTimersByTimeAsync(0);
    },
    types: () => sent.map(({ type }) => type),
  };
}

describe('a session', () => {
  test('is opened paused, with the best media offered, and numbers every message', async () => {
    const { sent, say, open, counted } = stage();
    await open({ media: [{ ...pcmu, format: 'L16' }, { ...pcmu, channels: ['external'] }, pcmu, { ...pcmu, format: 'opus' }, 'nonsense'] });
    say('ping');
    expect(sent).toMatchObject([
      { version: '2', id, type: 'opened', seq: 1, clientseq: 1, parameters: { startPaused: true, media: [pcmu] } },
      { type: 'pong', seq: 2, clientseq: 2, parameters: {} },
    ]);
    expect(counted).toEqual(['opened']);
  });

  test('asks for sound and stops it as it is told, and passes on what comes', async () => {
    const { session, types, heard, open } = stage();
    await open();
    session.resume();
    session.heedSound(new Uint8Array(320).fill(7));
    session.heedSound(new Uint8Array(320).fill(8));
    session.pause();
    expect(types()).toEqual(['opened', 'resume', 'pause']);
    expect(heard.map(({ position, parties, samples }) => [position, parties.join(), samples.length])).toEqual([[0, 'customer,agent', 320], [160, 'customer,agent', 320]]);
  });

  test('asks for sound right after it is open, when the door opened meanwhile', async () => {
    let resume = () => {};
    const { types, open, session } = stage({
      async begin({ source }) {
        resume = () => source.resume();
        resume();
        return { push() {}, hold() {}, over() {} };
      },
    });
    await open();
    expect(session.state).toBe('open');
    expect(types()).toEqual(['opened', 'resume']);
  });

  test('reads sixteen linear bits as the G.711 they come to', async () => {
    const { session, heard, open } = stage();
    await open({ media: [{ ...pcmu, format: 'L16', channels: ['external'] }] });
    session.resume();
    session.heedSound(new Uint8Array(new Int16Array([0, 8_031, -8_031, 32_767]).buffer));
    expect([...(heard[0]?.samples ?? [])]).toEqual([0xff, 0xa0, 0x20, 0x80]);
  });

  test('keeps its place when the client leaves sound out', async () => {
    const { session, heard, open, say } = stage();
    await open();
    session.resume();
    say('resumed', { start: 'PT0S', discarded: 'PT2.5S' });
    session.heedSound(new Uint8Array(2));
    say('discarded', { start: 'PT3S', discarded: 'PT.5S' });
    session.heedSound(new Uint8Array(2));
    expect(heard.map(({ position }) => position)).toEqual([20_000, 28_000]);
  });

  test('knows a pause of the telephone system from its own', async () => {
    const { session, course, open, say } = stage();
    await open();
    say('paused');
    session.resume();
    say('resumed', { start: 'PT0S', discarded: 'PT1S' });
    say('paused');
    say('resumed', { start: 'PT1S', discarded: 'PT1S' });
    session.pause();
    say('paused');
    expect(course).toEqual(['flows', 'held', 'flows']);
  });

  test('tells languages and confirms a changed one', async () => {
    const { sent, open, say } = stage();
    await open({ supportedLanguages: true });
    say('update', { language: 'en-US' });
    expect(sent[0]?.parameters).toMatchObject({ supportedLanguages: ['de-DE', 'en-GB', 'en-US'] });
    expect(sent[1]?.type).toBe('updated');
  });

  test('ends with the call, once', async () => {
    const { session, types, course, open, say, isClosed } = stage();
    await open();
    say('close', { reason: 'end' });
    session.gone();
    expect([types(), course]).toEqual([['opened', 'closed'], ['ended']]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(isClosed()).toBe(false);
  });

  test('that breaks off, or goes on elsewhere, leaves its call waiting', async () => {
    const broken = stage();
    await broken.open();
    broken.session.gone();
    expect(broken.course).toEqual(['lost']);
    const moved = stage();
    await moved.open();
    moved.say('close', { reason: 'reconnect' });
    expect(moved.course).toEqual(['lost']);
  });

  test('that only tries the connection becomes no call', async () => {
    const { sent, counted, open, say } = stage({ begin: () => Promise.reject(new Error('must not be called')) });
    await open({ conversationId: '00000000-0000-0000-0000-000000000000' });
    say('close', { reason: 'end' });
    expect([sent.map(({ type }) => type), counted]).toEqual([['opened', 'closed'], ['probe']]);
  });

  test('for another organisation than the one that signed is refused as such', async () => {
    const { sent, counted, open } = stage();
    await open({ organizationId: crypto.randomUUID() });
    expect([sent[0]?.type, sent[0]?.parameters, counted]).toEqual(['disconnect', { reason: 'unauthorized' }, ['wrong-organisation']]);
  });

  test('learns why its call is not taken, and may still say goodbye', async () => {
    const { sent, counted, open, say } = stage({ begin: () => Promise.reject(new CallRefused('same-call-twice')) });
    await open();
    expect(sent[0]).toMatchObject({ type: 'disconnect', parameters: { reason: 'error', info: 'same-call-twice' } });
    say('close', { reason: 'disconnect' });
    expect(sent[1]?.type).toBe('closed');
    expect(counted).toEqual(['same-call-twice']);
  });

  test('goes on when the client reports an error or says something new', async () => {
    const { counted, open, say, types } = stage();
    await open();
    say('error', { code: 429, message: 'slow down' });
    say('dtmf', { digit: '1' });
    say('ping');
    expect([counted, types()]).toEqual([['opened', 'client-error', 'unknown-message'], ['opened', 'pong']]);
  });
});

describe('what does not belong into a session', () => {
  type Act = (stage_: ReturnType<typeof stage>) => unknown;
  const text = (bytes: string | Uint8Array): Act => ({ session }) => session.heedText(Buffer.from(bytes as string));
  test.each<[string, Act, string]>([
    ['a message twice', ({ say }) => say('ping', {}, { seq: 1 }), 'out-of-order'],
    ['a message that was overtaken', ({ say }) => say('ping', {}, { seq: 3 }), 'out-of-order'],
    ['a confirmation of what was never said', ({ say }) => say('ping', {}, { serverseq: 99 }), 'wrong-serverseq'],
    ['a message of another session', ({ say }) => say('ping', {}, { id: crypto.randomUUID() }), 'wrong-session'],
    ['a second opening', ({ say }) => say('open', opening), 'opened-twice'],
    ['half a message', text('{"version":"2","id":"'), 'not-json'],
    ['a message without its envelope', text('{"type":"ping"}'), 'malformed'],
    ['another version', ({ say }) => say('ping', {}, { version: '3' }), 'malformed'],
    ['parameters of the wrong kind', ({ say }) => say('resumed', { start: 'soon', discarded: 'PT1S' }), 'bad-parameters'],
    ['bytes that are not UTF-8', text(Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)), 'not-utf-8'],
    ['more than 64 KiB', text(`{"a":"${'x'.repeat(65_536)}"}`), 'too-long'],
    ['no sound at all', ({ session }) => session.heedSound(new Uint8Array()), 'empty-sound'],
    ['half a pair of samples', ({ session }) => session.heedSound(new Uint8Array(321)), 'uneven-sound'],
    ['minutes of sound at once', ({ session }) => session.heedSound(new Uint8Array(40_000)), 'sound-too-long'],
    ['sound like water', ({ session }) => { for (let n = 0; n < 400; n += 1) session.heedSound(new Uint8Array(2)); }, 'flood'],
  ])('%s ends it with a name', async (_what, act, refusal) => {
    const scene = stage();
    await scene.open();
    act(scene);
    expect(scene.counted).toEqual(['opened', refusal]);
    expect(scene.sent.at(-1)).toMatchObject({ type: 'disconnect', parameters: { reason: 'error', info: refusal } });
    expect(scene.course).toEqual(['lost']);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(scene.isClosed()).toBe(true);
  });

  test.each<[string, Act, string]>([
    ['sound before the opening', ({ session }) => session.heedSound(new Uint8Array(320)), 'sound-too-early'],
    ['a pause before the opening', ({ say }) => say('paused'), 'not-open'],
    ['an opening without usable media', ({ say }) => say('open', { ...opening, media: [{ type: 'video' }] }), 'no-usable-media'],
    ['an opening that names no conversation', ({ say }) => say('open', { ...opening, conversationId: 'none' }), 'bad-parameters'],
  ])('%s ends it with a name', async (_what, act, refusal) => {
    const scene = stage();
    act(scene);
    await vi.advanceTimersByTimeAsync(0);
    expect([scene.counted, scene.sent.at(-1)?.parameters]).toEqual([[refusal], { reason: 'error', info: refusal }]);
  });

  test('a socket that never opens, falls silent, or never ends is ended', async () => {
    const late = stage();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(late.counted).toEqual(['never-opened']);
    const silent = stage();
    await silent.open();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([silent.counted, silent.course]).toEqual([['opened', 'silent'], ['lost']]);
    const endless = stage({ patience: { call: 100_000 } });
    await endless.open();
    for (let passed = 0; passed < 100_000; passed += 5_000) {
      endless.say('ping');
      await vi.advanceTimersByTimeAsync(5_000);
    }
    expect(endless.counted).toEqual(['opened', 'too-long-a-call']);
  });

  test('breaks nothing, whatever it is', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const known = fc.constantFrom('open', 'close', 'discarded', 'error', 'paused', 'ping', 'resumed', 'update', 'constructor', '__proto__');
    const frame = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => ({ bytes: Buffer.from(bytes), isSound: false })),
      fc.uint8Array({ maxLength: 700 }).map((bytes) => ({ bytes: Buffer.from(bytes), isSound: true })),
      fc.tuple(known, fc.dictionary(fc.string(), json), fc.nat(9)).map(([type, parameters, seq]) => ({ bytes: Buffer.from(JSON.stringify({ version: '2', id, type, seq, serverseq: 0, position: 'PT0S', parameters })), isSound: false })),
    );
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 12 }), (frames) => {
        const { session, sent } = stage();
        for (const { bytes, isSound } of frames) {
          if (isSound) session.heedSound(bytes);
          else session.heedText(bytes);
        }
        session.gone();
        // One farewell at most, and nothing after it but the confirmation of a close.
        expect(sent.filter(({ type }) => type === 'disconnect').length).toBeLessThanOrEqual(1);
        expect(sent.map(({ seq }) => seq)).toEqual(sent.map((_, index) => index + 1));
      }),
      { numRuns: 2_000 },
    );
  });
});
