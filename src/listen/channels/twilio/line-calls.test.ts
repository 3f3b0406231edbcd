import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Switchboard } from '#listen/calls/server/switchboard.ts';
import type { OpenLine } from '#listen/lines/server/channel.ts';
import { LineCalls } from './line-calls.ts';
import type { TwilioSettings } from './manifest.ts';

const accountSid = `AC${'0'.repeat(32)}`;
const sid = `CA${'1'.repeat(32)}`;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The calls of a line, with a Twilio that knows one call. */
function stage() {
  const done: string[] = [];
  const counted: string[] = [];
  const held: boolean[] = [];
  const call = { sid, status: 'in-progress', direction: 'inbound', from: '+4930123456', to: '+4980055555' };
  let isDown = false;
  vi.stubGlobal('fetch', async () => {
    if (isDown) throw new TypeError('fetch failed');
    return new Response(JSON.stringify(call));
  });
  const note = (what: string) => async () => void done.push(what);
  const door = { isStuck: false };
  const line = {
    id: 'line',
    address: 'https://chair.example.org/channels/twilio/line',
    settings: { accountSid, authToken: '', api: 'https://api.example.org' },
    services: { now: () => new Date(), log: pino({ level: 'silent' }) },
    state: { connected: () => undefined, trouble: () => void done.push('trouble') },
    doors: {
      begin: async () => ({ conversationId: 'conversation', customerId: '' }),
      placeOf: async () => undefined,
      serve: async () => 'employee',
      speakerJoined: async () => {
        if (door.isStuck) throw new Error('the store is away');
      },
      release: note('released'),
      close: note('closed'),
      consent: async () => 'written',
    },
  } as unknown as OpenLine<TwilioSettings>;
  const switchboard = { connect: async () => ({ push: () => undefined, hold: (isHeld: boolean) => void held.push(isHeld), [Symbol.dispose]: () => void done.push('unplugged') }) } as unknown as Switchboard;
  const calls = new LineCalls({ line, switchboard, expect: () => ({ url: '', [Symbol.dispose]: () => undefined }), count: (outcome) => void counted.push(outcome) });
  const report = (status: string) => calls.take({ path: '', form: { AccountSid: accountSid, CallSid: sid, CallStatus: status, To: '' } }, { agent: 'maren@example.org' }, '');
  const comes = (callSid: string, label: string) =>
    calls.take({ path: '/conference', form: { AccountSid: accountSid, ConferenceSid: `CF${'3'.repeat(32)}`, StatusCallbackEvent: 'participant-join', CallSid: callSid, ParticipantLabel: label } }, {}, '');
  return { calls, call, done, counted, held, door, comes, report, fall: (down: boolean) => void (isDown = down), pass: (minutes: number) => vi.advanceTimersByTimeAsync(minutes * 60_000) };
}

describe('a call whose end nobody reports', () => {
  test('is looked for every minute, and ends when Twilio says so', async () => {
    const { call, report, done, counted, pass } = stage();
    await report('in-progress');
    await pass(30);
    expect(done).toEqual([]);
    call.status = 'completed';
    await pass(1);
    expect([done, counted]).toEqual([['unplugged', 'closed'], ['opened', 'ended']]);
    await pass(60);
    expect(done).toHaveLength(2);
  });

  test('goes on while Twilio does not answer, and is over after eight hours whatever Twilio says', async () => {
    const { report, done, counted, fall, pass } = stage();
    await report('in-progress');
    fall(true);
    await pass(10);
    expect([new Set(done), counted]).toEqual([new Set(['trouble']), ['opened']]);
    fall(false);
    await pass(8 * 60);
    expect(done.slice(-2)).toEqual(['unplugged', 'closed']);
    expect(counted).toContain('too-long-a-call');
  });

  test('is let go when the node stops, without being closed', async () => {
    const { calls, report, done, pass } = stage();
    await report('in-progress');
    calls.stop();
    await pass(2);
    expect(done).toEqual(['unplugged']);
  });
});

test('a call that could not be begun is begun by the next report', async () => {
  const { report, counted, fall } = stage();
  fall(true);
  await expect(report('in-progress')).rejects.toThrow('fetch failed');
  fall(false);
  await report('in-progress');
  expect(counted).toEqual(['opened']);
});

test('a call is not heard any more once somebody joined of whom the door could not be told', async () => {
  const { door, held, comes } = stage();
  await comes(sid, 'customer');
  await comes(`CA${'2'.repeat(32)}`, 'agent:maren@example.org');
  door.isStuck = true;
  await expect(comes(`CA${'4'.repeat(32)}`, 'lawyer')).rejects.toThrow('the store is away');
  expect(held.at(-1)).toBe(true);
  door.isStuck = false;
  await comes(`CA${'2'.repeat(32)}`, 'agent:maren@example.org');
  await comes(`CA${'5'.repeat(32)}`, 'lawyer');
  expect(held.at(-1)).toBe(true);
});
