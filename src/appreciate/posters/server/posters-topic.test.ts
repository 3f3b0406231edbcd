import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Employee } from '#platform/http/actor.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { LiveTopic, Sink } from '#platform/live/live-topic.ts';
import { postersTopic } from './posters-topic.ts';

const maker: Employee = { kind: 'employee', id: randomUUID(), roles: new Set(['guest']), unitId: null, language: 'de' };

/** The topic over a store that answers as it is told, one reading after the other, and a bell one can ring. */
function topic(...answers: Promise<unknown[]>[]) {
  const listening = new Set<(name: string) => void>();
  const listen = (hear: (name: string) => void) => (listening.add(hear), { [Symbol.dispose]: () => void listening.delete(hear) });
  const bell = { listen: (_name: string, hear: (name: string) => void) => listen(hear), onFreshness: () => listen(() => undefined) };
  const database = { kysely: { connection: () => ({ execute: () => answers.shift() }) } };
  const made = postersTopic({ database, bell, now: () => new Date() } as unknown as Services) as unknown as LiveTopic<object>;
  const said: string[] = [];
  const sink: Sink = { push: (make) => said.push((make() as { type: string }).type), end: (reason) => said.push(reason) };
  return { listening, said, watch: () => made.watch(maker, {}, sink), ring: (id: string) => listening.forEach((hear) => hear(`${maker.id} ${id}`)) };
}

test('what changes while a watch begins is told after what was there, not before', async () => {
  const first = Promise.withResolvers<unknown[]>();
  const { watch, ring, said } = topic(first.promise, Promise.resolve([]));
  const watching = watch();
  ring(randomUUID());
  // Long enough for the second answer, which is there already.
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  first.resolve([]);
  using begun = await watching;
  expect(begun).toBeDefined();
  await expect.poll(() => said).toEqual(['all', 'gone']);
});

test('a watch that could not begin listens to nothing any more', async () => {
  const { watch, listening } = topic(Promise.reject(new Error('away')));
  await expect(watch()).rejects.toThrow('away');
  expect(listening.size).toBe(0);
});
