import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { nothingKnown, type ConsentFacts } from '../contract/consent-facts.ts';
import { doorIsOpen } from './door-is-open.ts';
import { doorOf } from './door-of.ts';
import { foldFacts, foldLog } from './fold-facts.ts';
import { hear } from './hear.ts';
import { mayHearByTheLetter } from './testing/may-hear-by-the-letter.ts';
import { scriptOf, Step, visits } from './testing/script.ts';

const runs = Number(process.env['GATE_RUNS'] ?? 100_000);
const keyOf = (_visit: string, _conversation: string, seq: number) => `turn-${seq}`;

/** Half of the scripts begin with a door that was properly opened, so that closing it has something to close. */
const opening: Step[] = [{ do: 'take', agent: 0 }, { do: 'join', visit: 0 }, { do: 'ask' }, { do: 'grant', audience: 'asked', quote: false }, { do: 'say', by: 'customer' }];
const script = fc
  .tuple(fc.constantFrom<Step[]>([], opening), fc.array(Step, { minLength: 1, maxLength: 22, size: 'max' }))
  .map(([begin, rest]) => scriptOf([...begin, ...rest]));

/** Facts after each event: `facts[n]` is what is known after event number n. */
function factsAlong(events: readonly ConversationEvent[]): ConsentFacts[] {
  const along = [nothingKnown];
  for (const event of events) along.push(foldFacts(along.at(-1) ?? nothingKnown, event));
  return along;
}

describe(`the gate, over ${runs.toLocaleString('en')} interleavings of talk, consent, guests, pauses and frames`, () => {
  test('lets a turn through exactly when every word of the rule allows it at the moment the frame is written', { timeout: 300_000 }, () => {
    let heard = 0;
    let withheld = 0;
    fc.assert(
      fc.property(script, fc.nat(), (events, somewhere) => {
        const along = factsAlong(events);
        // A frame is queued when its turn is durable and written any time later: at the end, and at some moment in between.
        for (const now of [events.length, 1 + (somewhere % events.length)]) {
          for (const event of events.slice(0, now)) {
            if (event.kind !== 'turn') continue;
            for (const visit of visits) {
              const passed = hear(along[now] ?? nothingKnown, visit, event, keyOf) !== undefined;
              const allowed = mayHearByTheLetter(events.slice(0, now), visit, event.seq);
              if (passed !== allowed) throw new Error(`${visit} turn ${event.seq} at ${now}: gate ${passed}, rule ${allowed}`);
              if (passed) heard += 1;
              else withheld += 1;
            }
          }
        }
      }),
      { numRuns: runs },
    );
    // A gate that never opens, or scripts that never reach it, would prove nothing.
    expect(heard).toBeGreaterThan(runs / 4);
    expect(withheld).toBeGreaterThan(runs / 50);
  });

  test('never lets anything through after a withdrawal, a refusal, a pause, a hand-over or one guest more, whatever went before', { timeout: 120_000 }, () => {
    const closing = fc.constantFrom<Step>({ do: 'withdraw' }, { do: 'refuse' }, { do: 'pause', back: 0 }, { do: 'hand-over' }, { do: 'join-new' }, { do: 'release' }, { do: 'speaker-joins' });
    fc.assert(
      fc.property(fc.array(Step, { maxLength: 18 }), closing, fc.array(fc.constantFrom<Step>({ do: 'say', by: 'customer' }, { do: 'say', by: 'agent' }), { maxLength: 4 }), (before, close, talk) => {
        const events = scriptOf([...before, close, ...talk]);
        const facts = factsAlong(events).at(-1) ?? nothingKnown;
        expect(doorIsOpen(facts)).toBe(false);
        for (const event of events) for (const visit of visits) expect(hear(facts, visit, event, keyOf)).toBeUndefined();
        for (const visit of visits) expect(doorOf(facts, visit)).not.toBe('open');
      }),
      { numRuns: Math.ceil(runs / 5) },
    );
  });

  test('knows the same of a log read at once as of one heard event by event', () => {
    fc.assert(
      fc.property(script, (events) => {
        expect(foldLog(events)).toEqual(factsAlong(events).at(-1));
      }),
      { numRuns: 2_000 },
    );
  });

  test('concludes nothing from a log with a hole', () => {
    fc.assert(
      fc.property(fc.array(Step, { minLength: 3, maxLength: 12 }).map(scriptOf), fc.nat(), (events, somewhere) => {
        fc.pre(events.length > 2);
        const hole = somewhere % (events.length - 1);
        expect(() => factsAlong(events.toSpliced(hole, 1))).toThrow(RangeError);
      }),
      { numRuns: 2_000 },
    );
  });
});
