import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { Sound } from '../contract/sound.ts';
import { nothingKnown } from '../contract/consent-facts.ts';
import { anybodyMayHearSound, hearSound, mayHearSound } from './hear-sound.ts';
import { foldFacts } from './fold-facts.ts';
import { Listener } from './listener.ts';
import { leaseMilliseconds, leaseOf, type Lease } from './lease.ts';
import { mayHearSoundByTheLetter } from './testing/may-hear-sound-by-the-letter.ts';
import { scriptOf, Step, visits } from './testing/script.ts';

const runs = Math.ceil(Number(process.env['GATE_RUNS'] ?? 100_000) / 2);
const sound: Sound = { position: 0, parties: ['customer', 'agent'], samples: new Uint8Array(320) };

/** A door that was properly opened, so that closing it has something to close. */
const opening: Step[] = [{ do: 'take', agent: 0 }, { do: 'join', visit: 0 }, { do: 'ask' }, { do: 'grant', audience: 'asked', quote: false }];
const script = fc
  .tuple(fc.constantFrom<Step[]>([], opening, opening), fc.array(Step, { minLength: 1, maxLength: 16, size: 'max' }))
  .map(([begin, rest]) => scriptOf([...begin, ...rest]));

/** What may happen on a node between two frames of a call. */
type Tick =
  | { do: 'commit'; events: number }
  | { do: 'deliver'; events: number }
  | { do: 'ask-store' }
  | { do: 'store-answers' }
  | { do: 'wait'; milliseconds: number }
  | { do: 'frame' };

const ticks = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('commit' as const), events: fc.integer({ min: 1, max: 3 }) }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('deliver' as const), events: fc.integer({ min: 1, max: 6 }) }) },
    { weight: 6, arbitrary: fc.constant<Tick>({ do: 'ask-store' }) },
    { weight: 6, arbitrary: fc.constant<Tick>({ do: 'store-answers' }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), milliseconds: fc.constantFrom(1, 20, 80, 130, 249, 250, 400) }) },
    { weight: 12, arbitrary: fc.constant<Tick>({ do: 'frame' }) },
  ),
  { minLength: 8, maxLength: 60, size: 'max' },
);

/** Plays a log being written elsewhere and heard of here late, while sound comes in. Yields every decision with what was true. */
function* play(log: readonly ConversationEvent[], schedule: readonly Tick[]) {
  let now = 0;
  let durable = 0;
  let known = 0;
  let facts = nothingKnown;
  let lease: Lease | undefined;
  let asked: { at: number; seq: number } | undefined;
  // As in a call, they stay while the log goes on.
  const listeners = visits.map((visit) => new Listener(visit));
  /** When event n became durable. */
  const durableAt: number[] = [];
  for (const tick of schedule) {
    if (tick.do === 'commit') {
      for (let left = tick.events; left > 0 && durable < log.length; left -= 1) {
        durableAt[durable] = now;
        durable += 1;
      }
    } else if (tick.do === 'deliver') {
      for (let left = tick.events; left > 0 && known < durable; left -= 1) {
        facts = foldFacts(facts, log[known] as ConversationEvent);
        known += 1;
      }
    } else if (tick.do === 'ask-store') asked ??= { at: now, seq: durable };
    else if (tick.do === 'store-answers') {
      if (asked) lease = leaseOf(asked.seq, asked.at);
      asked = undefined;
    } else if (tick.do === 'wait') now += tick.milliseconds;
    else for (const listener of listeners) yield { visit: listener.visitId, now, facts, known, durable, durableAt, lease, passed: hearSound(facts, lease, now, sound)?.for(listener) !== undefined };
  }
}

describe(`the gate for sound, over ${runs.toLocaleString('en')} interleavings of commits, late news, leases and frames`, () => {
  test('passes a frame only to whom the log as it stood less than a lease ago allows to hear', { timeout: 300_000 }, () => {
    let heard = 0;
    let withheld = 0;
    fc.assert(
      fc.property(script, ticks, (log, schedule) => {
        for (const { visit, now, known, durableAt, passed } of play(log, schedule)) {
          if (!passed) {
            withheld += 1;
            continue;
          }
          heard += 1;
          if (!mayHearSoundByTheLetter(log.slice(0, known), visit)) throw new Error(`${visit} heard at ${now} what the log known here forbids`);
          // Whatever this node had not heard of became durable within the length of a lease.
          const missed = durableAt[known];
          if (missed !== undefined && now - missed >= leaseMilliseconds) throw new Error(`${visit} heard at ${now}, although event ${known + 1} was durable since ${missed}`);
        }
      }),
      { numRuns: runs },
    );
    // A gate that never opens, or scripts that never reach it, would prove nothing.
    expect(heard).toBeGreaterThan(runs / 20);
    expect(withheld).toBeGreaterThan(runs / 20);
  });

  test('passes every frame while the door is open by the letter, everything is known and the lease is fresh', { timeout: 120_000 }, () => {
    let open = 0;
    fc.assert(
      fc.property(script, fc.nat(), fc.integer({ min: 0, max: leaseMilliseconds - 1 }), (log, somewhere, age) => {
        const seen = log.slice(0, 1 + (somewhere % log.length));
        const facts = seen.reduce(foldFacts, nothingKnown);
        let anybody = false;
        for (const visit of visits) {
          const allowed = mayHearSoundByTheLetter(seen, visit);
          expect(hearSound(facts, leaseOf(seen.length, 0), age, sound)?.for(new Listener(visit)) !== undefined).toBe(allowed);
          expect(mayHearSound(facts, visit)).toBe(allowed);
          anybody ||= allowed;
          open += Number(allowed);
        }
        expect(anybodyMayHearSound(facts) || !anybody).toBe(true);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
    expect(open).toBeGreaterThan(runs / 20);
  });

  test('passes nothing without a lease, with one that has run out, or while the store knows more than this node', () => {
    const log = scriptOf(opening);
    const facts = log.reduce(foldFacts, nothingKnown);
    const hears = (lease: Lease | undefined, now: number) => hearSound(facts, lease, now, sound)?.for(new Listener(visits[0])) !== undefined;
    expect(hears(leaseOf(log.length, 1_000), 1_000)).toBe(true);
    expect(hears(leaseOf(log.length, 1_000), 1_249)).toBe(true);
    expect(hears(leaseOf(log.length, 1_000), 1_250)).toBe(false);
    expect(hears(undefined, 0)).toBe(false);
    expect(hears(leaseOf(log.length + 1, 1_000), 1_000)).toBe(false);
  });
});
