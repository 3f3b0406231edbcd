import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { spoiled } from '#listen/lines/testing/spoiled.ts';
import messages from '../fixtures/stream.json' with { type: 'json' };
import { TwilioStream, type StreamOptions } from './stream.ts';

const accountSid = 'AC0123456789abcdef0123456789abcdef';
const callSid = 'CA11112222333344445555666677778888';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A stream with everything around it written down. */
function stage(options: Partial<StreamOptions> = {}) {
  const course: string[] = [];
  const heard: Array<[string, number, number]> = [];
  const counted: string[] = [];
  let cuts = 0;
  const stream = new TwilioStream({
    accountSid,
    callSid,
    cut: () => void (cuts += 1),
    count: (outcome) => void counted.push(outcome),
    listener: {
      started: ({ customParameters }) => void course.push(`started for ${customParameters['agent']}`),
      sound: (party, position, samples) => void heard.push([party, position, samples.length]),
      key: (digit) => void course.push(`key ${digit}`),
      over: (how) => void course.push(how),
    },
    ...options,
  });
  const say = (message: unknown) => stream.heedText(Buffer.from(JSON.stringify(message)));
  const begin = () => messages.slice(0, 2).forEach(say);
  const media = (seq: number, timestamp: number, change: object = {}) => say({ ...messages[2], sequenceNumber: String(seq), media: { track: 'inbound', chunk: '1', timestamp: String(timestamp), payload: Buffer.alloc(160).toString('base64'), ...change } });
  return { stream, say, begin, media, course, heard, counted, cuts: () => cuts };
}

describe('a stream', () => {
  test('is heard from its start to its stop, both tracks on one clock', () => {
    const { say, course, heard, counted, cuts } = stage();
    messages.forEach(say);
    say(messages[3]);
    expect([course, heard, counted, cuts()]).toEqual([['started for maren.vogt@example.org', 'key 2', 'stopped'], [['customer', 1_240, 12], ['agent', 1_240, 12]], [], 1]);
  });

  test('plays on without a gap when Twilio’s clock wavers, and leaves one where sound is missing', () => {
    const { begin, media, heard } = stage();
    begin();
    [100, 121, 139, 160, 400].forEach((timestamp, index) => media(2 + index, timestamp));
    expect(heard.map(([, position]) => position)).toEqual([800, 960, 1_120, 1_280, 3_200]);
  });

  test('passes over what comes twice or too late, and goes on', () => {
    const { begin, media, heard, counted } = stage();
    begin();
    media(5, 100);
    media(5, 100);
    media(3, 60);
    media(6, 120);
    expect([heard.length, counted]).toEqual([2, ['out-of-order', 'out-of-order']]);
  });

  test.each<[string, (scene: ReturnType<typeof stage>) => void, string]>([
    ['speaks before it greets', ({ say }) => say(messages[1]), 'not-greeted'],
    ['greets in another protocol', ({ say }) => say({ ...messages[0], protocol: 'Video' }), 'unknown-protocol'],
    ['greets in a later version', ({ say }) => say({ ...messages[0], version: '2.0.0' }), 'unknown-protocol'],
    ['greets twice', ({ begin, say }) => { begin(); say(messages[0]); }, 'started-twice'],
    ['starts twice', ({ begin, say }) => { begin(); say({ ...messages[1], sequenceNumber: '2' }); }, 'started-twice'],
    ['sends sound before it starts', ({ say }) => { say(messages[0]); say(messages[2]); }, 'media-before-start'],
    ['is of another account', ({ say }) => { say(messages[0]); say({ ...messages[1], start: { ...messages[1]?.start, accountSid: `AC${'f'.repeat(32)}` } }); }, 'wrong-account'],
    ['is of another call', ({ say }) => { say(messages[0]); say({ ...messages[1], start: { ...messages[1]?.start, callSid: `CA${'f'.repeat(32)}` } }); }, 'wrong-call'],
    ['cannot agree with itself which it is', ({ say }) => { say(messages[0]); say({ ...messages[1], streamSid: `MZ${'f'.repeat(32)}` }); }, 'wrong-stream'],
    ['is not µ-law', ({ say }) => { say(messages[0]); say({ ...messages[1], start: { ...messages[1]?.start, mediaFormat: { encoding: 'audio/L16', sampleRate: 16_000, channels: 1 } } }); }, 'wrong-format'],
    ['turns into another one', ({ begin, say }) => { begin(); say({ ...messages[2], streamSid: `MZ${'f'.repeat(32)}` }); }, 'wrong-stream'],
    ['sends half a second more than half a second', ({ begin, media }) => { begin(); media(2, 0, { payload: Buffer.alloc(8_000).toString('base64') }); }, 'sound-too-long'],
    ['sends bytes', ({ begin, stream }) => { begin(); stream.heedBinary(); }, 'binary'],
    ['sends a thousand messages a second', ({ begin, media }) => { begin(); for (let n = 2; n < 1_200; n += 1) media(n, n * 20); }, 'flood'],
  ])('that %s is cut, with a name, once', (_what, act, outcome) => {
    const scene = stage();
    act(scene);
    expect([scene.counted, scene.course.at(-1), scene.cuts()]).toEqual([[outcome], 'refused', 1]);
    scene.say(messages[2]);
    scene.stream.gone();
    expect([scene.counted, scene.cuts()]).toEqual([[outcome], 1]);
  });

  test('that never starts, or falls silent, is cut', async () => {
    const never = stage();
    await vi.advanceTimersByTimeAsync(10_000);
    const silent = stage();
    silent.begin();
    await vi.advanceTimersByTimeAsync(19_000);
    silent.media(2, 0);
    await vi.advanceTimersByTimeAsync(19_000);
    expect(silent.counted).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([never.counted, silent.counted]).toEqual([['never-started'], ['silent']]);
  });

  test('that we cut says no more, and tells nobody that it ended', () => {
    const { begin, media, stream, heard, course, cuts } = stage();
    begin();
    stream.cut();
    media(2, 0);
    stream.gone();
    expect([heard, course, cuts()]).toEqual([[], ['started for maren.vogt@example.org'], 1]);
  });

  test('without a call of its own may be of any call of the account', () => {
    const { begin, course } = stage({ callSid: undefined });
    begin();
    expect(course).toEqual(['started for maren.vogt@example.org']);
  });

  test('is heard between its start and its end and at no other time, whatever comes in whatever order', () => {
    const message = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...messages).map((each) => JSON.stringify(each)) },
      { weight: 2, arbitrary: fc.nat({ max: 30 }).map((seq) => JSON.stringify({ ...messages[2], sequenceNumber: String(seq) })) },
      { weight: 1, arbitrary: fc.constantFrom(...messages).chain((each) => spoiled(each)).map((each) => JSON.stringify(each)) },
      { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
    );
    fc.assert(
      fc.property(fc.array(message, { maxLength: 30 }), (frames) => {
        const { stream, course, heard, cuts } = stage();
        for (const frame of [JSON.stringify(messages[0]), ...frames]) {
          const before = heard.length;
          const [began, ended] = [course[0], course.at(-1)];
          stream.heedText(Buffer.from(frame));
          const mayBeHeard = began?.startsWith('started') === true && !['stopped', 'refused'].includes(ended ?? '');
          expect(heard.length === before || mayBeHeard).toBe(true);
        }
        stream.gone();
        expect(course.filter((each) => ['stopped', 'refused', 'lost'].includes(each))).toHaveLength(1);
        expect(cuts()).toBe(course.at(-1) === 'lost' ? 0 : 1);
      }),
      { numRuns: 200 },
    );
  });
});
