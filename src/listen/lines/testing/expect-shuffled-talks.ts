import fc from 'fast-check';
import { expect } from 'vitest';
import { eventually } from '#src/testing/eventually.ts';
import type { LineScene } from './line-scene.ts';

/** Another system in which people talk, and the deliveries it makes about it. */
export interface TalkingSystem<T> {
  begin(words: string): T;
  say(talk: T, words: string): void;
  answer(talk: T, words: string): void;
  /** Something internal, which must never arrive. */
  note?(talk: T, words: string): void;
  /** Delivers what the system has to tell so far, arranged. */
  deliver(arrange: <D>(deliveries: D[]) => D[]): Promise<void>;
}

const talks = 4;
const Script = fc.array(fc.constantFrom('say' as const, 'say' as const, 'answer' as const, 'note' as const), { maxLength: 6 });

/** Random talks, their deliveries shuffled and some of them doubled: each arrives once, whole, and in order. */
export async function expectShuffledTalks<T>(scene: LineScene, system: TalkingSystem<T>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(Script, { minLength: talks, maxLength: talks }), fc.gen(), async (scripts, gen) => {
      const expected: string[][] = [];
      for (const [index, script] of scripts.entries()) {
        const words = (place: number) => `Gespräch ${index + 1}, Satz ${place + 1}`;
        const talk = system.begin(words(0));
        for (const [place, does] of script.entries()) system[does]?.(talk, does === 'note' ? `Intern: ${words(place + 1)}` : words(place + 1));
        expected.push([`customer: ${words(0)}`, ...script.flatMap((does, place) => (does === 'note' ? [] : [`${does === 'say' ? 'customer' : 'agent'}: ${words(place + 1)}`]))]);
        await system.deliver((deliveries) => {
          const doubled = [...deliveries, ...gen(fc.shuffledSubarray<(typeof deliveries)[number]>, deliveries)];
          return gen(fc.shuffledSubarray<(typeof deliveries)[number]>, doubled, { minLength: doubled.length, maxLength: doubled.length });
        });
      }
      for (const [index, turns] of expected.entries()) {
        const { id } = await scene.conversationOf(`Gespräch ${index + 1}, Satz 1`);
        await eventually(async () => expect(await scene.turns(id)).toEqual(turns));
      }
    }),
    // A second run would find the words of the first; what failed is told with its seed.
    { numRuns: 1, endOnFailure: true },
  );
}
