import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sound } from '#listen/gate/contract/sound.ts';
import { LiveCall } from './live-call.ts';
import type { StreamListener } from './protocol/stream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const start = { streamSid: '', accountSid: '', callSid: '', tracks: ['inbound' as const], mediaFormat: { encoding: '', sampleRate: 0, channels: 0 }, customParameters: {} };

/** A call with everything around it written down; Twilio answers after a tenth of a second. */
function stage({ starts = [] as boolean[], stops = [] as boolean[] } = {}) {
  const course: string[] = [];
  const counted: string[] = [];
  const heard: Sound[] = [];
  const sockets: Array<{ listener: StreamListener; isCut: boolean }> = [];
  const later = () => new Promise((resolve) => setTimeout(resolve, 100));
  let isOver = false;
  const call: LiveCall = new LiveCall({
    sid: 'CA',
    expect(listener) {
      const socket = { listener, isCut: false };
      sockets.push(socket);
      return { url: `wss://chair/${sockets.length}`, [Symbol.dispose]: () => void (socket.isCut = true) };
    },
    async start({ url, name }) {
      course.push(`start ${url}`);
      expect(name).toMatch(/^ohrensessel-[0-9a-f]{12}$/);
      await later();
      if (starts.shift() === false) throw new Error('Twilio does not answer');
      return `MZ${sockets.length}`;
    },
    async stop(stream) {
      course.push(`stop ${stream.replace(/-.*/, ' by name')}`);
      await later();
      if (stops.shift() === false) throw new Error('Twilio does not answer');
      return stream.startsWith('MZ');
    },
    count: (outcome) => void counted.push(outcome),
    began: () => undefined,
    async look() {
      course.push('look');
      if (isOver) call[Symbol.dispose]();
    },
    key: () => undefined,
    trouble: () => undefined,
  });
  call.attach({ push: (sound) => void heard.push(sound), hold: (isHeld) => void course.push(isHeld ? 'held' : 'flows'), [Symbol.dispose]: () => void course.push('let go') });
  return { call, hangUp: () => void (isOver = true), course, counted, heard, sockets, pass: (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds) };
}

describe('the sound of a call', () => {
  test('is asked for when it may come, and its socket is cut in the moment it may not', async () => {
    const { call, course, sockets, pass } = stage();
    expect(course).toEqual([]);
    call.resume();
    await pass(100);
    call.pause();
    expect(sockets[0]?.isCut).toBe(true);
    await pass(100);
    expect(course).toEqual(['start wss://chair/1', 'stop MZ1']);
  });

  test('never comes from two streams at once, however often the door opens and closes', async () => {
    const { call, course, sockets, pass } = stage();
    call.resume();
    call.pause();
    call.resume();
    await pass(1_000);
    expect([course, sockets.map(({ isCut }) => isCut)]).toEqual([['start wss://chair/1', 'stop MZ1', 'start wss://chair/2'], [true, false]]);
    call.pause();
    call.resume();
    call.pause();
    await pass(1_000);
    expect([course.slice(3), sockets.every(({ isCut }) => isCut)]).toEqual([['stop MZ2'], true]);
  });

  test('joins both tracks, and goes on in its place with the next stream', async () => {
    const { call, heard, sockets, pass } = stage();
    call.resume();
    await pass(100);
    sockets[0]?.listener.started(start);
    const speak = (n: number) => {
      sockets[n]?.listener.sound('customer', 0, new Uint8Array(160).fill(1));
      sockets[n]?.listener.sound('agent', 0, new Uint8Array(160).fill(2));
    };
    speak(0);
    call.pause();
    speak(0);
    await pass(5_000);
    call.resume();
    await pass(100);
    sockets[1]?.listener.started(start);
    speak(1);
    expect(heard.map(({ parties, samples }) => [parties.join(), samples.length, samples[0], samples[1]])).toEqual([['customer,agent', 320, 1, 2], ['customer,agent', 320, 1, 2]]);
    expect((heard[1]?.position ?? 0) - (heard[0]?.position ?? 0)).toBeGreaterThanOrEqual(5_000 * 8);
  });

  test('that Twilio does not begin is tried again, more and more slowly, six times in all', async () => {
    const { call, course, counted, pass } = stage({ starts: Array.from({ length: 20 }, () => false) });
    call.resume();
    await pass(60_000);
    expect(course.filter((each) => each.startsWith('start'))).toHaveLength(6);
    // What may have begun after all is ended by its name.
    expect(course.filter((each) => each === 'stop ohrensessel by name')).toHaveLength(6);
    expect([new Set(counted), course.includes('held')]).toEqual([new Set(['start-failed']), true]);
    call.pause();
    call.resume();
    await pass(100);
    expect(course.filter((each) => each.startsWith('start'))).toHaveLength(7);
  });

  test('whose stream breaks off begins anew after a second, unless the door has closed meanwhile', async () => {
    const { call, course, counted, sockets, pass } = stage();
    call.resume();
    await pass(100);
    sockets[0]?.listener.over('lost');
    await pass(1_200);
    expect([course, counted]).toEqual([['start wss://chair/1', 'held', 'look', 'stop MZ1', 'look', 'start wss://chair/2'], ['stream-started', 'stream-lost', 'stream-stopped', 'stream-started']]);
    sockets[1]?.listener.over('lost');
    call.pause();
    await pass(60_000);
    expect(course.at(-1)).toBe('stop MZ2');
  });

  test('that ended with its call is not asked for again', async () => {
    const { call, hangUp, course, sockets, pass } = stage();
    call.resume();
    await pass(100);
    sockets[0]?.listener.over('stopped');
    await pass(500);
    // Twilio says so only now, when it is asked a second time.
    hangUp();
    await pass(60_000);
    expect(course.filter((each) => each.startsWith('start'))).toHaveLength(1);
  });

  test('is told to stop until Twilio has heard it', async () => {
    const { call, course, counted, pass } = stage({ stops: [false, false, true] });
    call.resume();
    await pass(100);
    call.pause();
    await pass(5_000);
    expect([course, counted]).toEqual([['start wss://chair/1', 'stop MZ1', 'stop MZ1', 'stop MZ1'], ['stream-started', 'stop-failed', 'stop-failed', 'stream-stopped']]);
  });

  test('rests while no agent is on the line', async () => {
    const { call, course, sockets, pass } = stage();
    call.resume();
    await pass(100);
    call.leaveAlone(true);
    expect(sockets[0]?.isCut).toBe(true);
    await pass(100);
    call.leaveAlone(false);
    await pass(100);
    expect(course).toEqual(['start wss://chair/1', 'held', 'stop MZ1', 'flows', 'start wss://chair/2']);
  });

  test('is over with the call', async () => {
    const { call, course, sockets, pass } = stage();
    call.resume();
    await pass(100);
    call[Symbol.dispose]();
    expect(sockets[0]?.isCut).toBe(true);
    call.resume();
    await pass(60_000);
    expect(course).toEqual(['start wss://chair/1', 'let go', 'stop MZ1']);
  });

  test('has no open socket while it may not be heard and never two, whatever happens when', async () => {
    const event = fc.tuple(fc.constantFrom('open', 'close', 'agent leaves', 'agent comes', 'breaks off'), fc.constantFrom(0, 30, 100, 250, 3_000));
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 25 }), fc.array(fc.boolean(), { maxLength: 10 }), fc.array(fc.boolean(), { maxLength: 10 }), async (events, starts, stops) => {
        const { call, course, sockets, pass } = stage({ starts, stops });
        let [isOpen, isThere] = [false, true];
        const open = () => sockets.filter(({ isCut }) => !isCut).length;
        for (const [what, milliseconds] of events) {
          if (what === 'open') call.resume();
          if (what === 'close') call.pause();
          if (what === 'agent leaves' || what === 'agent comes') call.leaveAlone(what === 'agent leaves');
          if (what === 'breaks off') sockets.findLast(({ isCut }) => !isCut)?.listener.over('lost');
          isOpen = what === 'open' || (isOpen && what !== 'close');
          isThere = what === 'agent comes' || (isThere && what !== 'agent leaves');
          expect(open()).toBeLessThanOrEqual(isOpen && isThere ? 1 : 0);
          await pass(milliseconds);
          expect(open()).toBeLessThanOrEqual(isOpen && isThere ? 1 : 0);
        }
        // In the end Twilio was told about every stream it was asked for.
        call.pause();
        await pass(60_000);
        const [begun, ended] = ['start', 'stop'].map((word) => course.filter((each) => each.startsWith(word)).length);
        expect([open(), (ended ?? 0) >= (begun ?? 0)]).toEqual([0, true]);
      }),
      { numRuns: 100 },
    );
  });
});
