import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCallScene, type CallScene } from './testing/call-scene.ts';
import { heardSamples, openEar, speakUntilHeard, type OpenEar } from './testing/open-ear.ts';

let scene: CallScene;
beforeEach(async () => {
  scene = await openCallScene();
});
afterEach(() => scene[Symbol.asyncDispose]());

/** Numbers of the stretches an ear heard something of. Every sample tells the one it belongs to, and must stand at its place. */
function heardNumbers({ sounds }: OpenEar): number[] {
  const numbers = new Set<number>();
  for (const { position, parties, samples } of sounds) {
    samples.forEach((sample, index) => {
      const number = Math.floor((position + Math.floor(index / parties.length)) / 160);
      if (sample !== number % 256) throw new Error(`${sample} was heard in the place of ${number}`);
      numbers.add(number);
    });
  }
  return [...numbers];
}

const speakTo = (ear: OpenEar, count: number) => speakUntilHeard(ear, ear.sounds.length + count, () => scene.speak());

/** Cut off, without a word of farewell. */
const cut = 1006;
const closed = 4403;

describe('before the customer agreed', () => {
  test('a stranger gets no ear, and an agent none either', async () => {
    await expect(openEar(scene.address, undefined, scene.visitId, scene.handle)).rejects.toThrow('refused: 401');
    await expect(openEar(scene.address, scene.host.key, scene.visitId, scene.handle)).rejects.toThrow('refused: 403');
    await expect(openEar(scene.address, scene.guest.key, 'no-visit', scene.handle)).rejects.toThrow('refused: 404');
  });

  test('the telephone system is not asked for sound, and what it sends nevertheless reaches nobody', async () => {
    using ear = await scene.ear();
    scene.speak(5);
    expect(await ear.ended).toBe(closed);
    expect([ear.bytes(), scene.told]).toEqual([0, []]);
  });

  test('no other guest learns whether there is a call', async () => {
    const other = await scene.people.employee({ roles: ['guest'] });
    await scene.answer('listen');
    using foreign = await openEar(scene.address, other.key, scene.visitId, scene.handle);
    using nowhere = await openEar(scene.address, scene.guest.key, scene.visitId, 'no-such-handle');
    expect(await Promise.all([foreign.ended, nowhere.ended])).toEqual([closed, closed]);
    expect(foreign.bytes() + nowhere.bytes()).toBe(0);
  });
});

describe('once the customer agreed', () => {
  test('a guest hears what is spoken from then on, as it was spoken', async () => {
    scene.speak(3);
    await scene.answer('listen');
    using ear = await scene.ear();
    await ear.ready;
    await speakTo(ear, 4);
    expect(ear.states).toEqual(['flows']);
    expect(heardNumbers(ear)[0]).toBeGreaterThanOrEqual(3);
    expect(new Set(ear.sounds.map(({ parties }) => parties.join()))).toEqual(new Set(['customer,agent']));
  });

  test('sound is asked for while somebody listens, and no longer than a moment after', async () => {
    await scene.answer('listen');
    await pause(50);
    expect(scene.told).toEqual([]);
    const ear = await scene.ear();
    await ear.ready;
    expect(scene.told).toEqual(['resume']);
    ear[Symbol.dispose]();
    await expect.poll(() => scene.told, { timeout: 4_000 }).toEqual(['resume', 'pause']);
  });

  test('it is written down how long who heard', async () => {
    await scene.answer('listen');
    using ear = await scene.ear();
    await ear.ready;
    await speakTo(ear, 50);
    ear[Symbol.dispose]();
    const milliseconds = heardSamples(ear).length / 16;
    const { pool } = scene.house.db.owner;
    const rows = async () => (await pool.query('select guest_id, turns, sound_ms from gate.heard where conversation_id = $1', [scene.conversationId])).rows;
    await expect.poll(rows, { timeout: 3_000 }).toEqual([{ guest_id: scene.guest.id, turns: 0, sound_ms: milliseconds }]);
  });

  test('the page is told when the telephone system holds the sound back, and when it is gone', async () => {
    await scene.answer('listen');
    using ear = await scene.ear();
    await ear.ready;
    scene.line.hold(true);
    scene.line.hold(false);
    scene.line[Symbol.dispose]();
    await expect.poll(() => ear.states).toEqual(['flows', 'held', 'flows', 'away']);
  });

  test('somebody who reads too slowly loses stretches instead of hearing them late', async () => {
    await scene.answer('listen');
    using ear = await scene.ear();
    using other = await scene.ear();
    await Promise.all([ear.ready, other.ready]);
    ear.socket.pause();
    const dropped = async () => Number(/ohrensessel_sound_stretches_total\{outcome="dropped"\} (\d+)/.exec((await scene.house.services.metrics.render()).text)?.[1] ?? 0);
    // Until the buffers of the system are full, and more.
    while ((await dropped()) < 500) {
      for (let burst = 0; burst < 20; burst += 1) {
        scene.speak(40);
        await pause(1);
      }
    }
    ear.socket.resume();
    const missed = scene.spoken();
    await expect.poll(() => {
      scene.speak();
      return (ear.sounds.at(-1)?.position ?? 0) / 160;
    }, { timeout: 10_000 }).toBeGreaterThanOrEqual(missed);
    expect(heardNumbers(ear).length).toBeLessThan(missed);
    expect(other.sounds.length).toBeGreaterThan(ear.sounds.length);
  });

  test('a fifth tab of the same visit is turned away', async () => {
    await scene.answer('listen');
    const ears = await Promise.all(Array.from({ length: 5 }, () => scene.ear()));
    expect(await Promise.race(ears.map((ear) => ear.ended))).toBe(4429);
    for (const ear of ears) ear[Symbol.dispose]();
  });

  test('an ear that talks is closed', async () => {
    await scene.answer('listen');
    using ear = await scene.ear();
    await ear.ready;
    ear.socket.send('hello');
    expect(await ear.ended).toBe(4400);
  });
});

describe('the door', () => {
  const closings: ReadonlyArray<[string, (scene: CallScene) => Promise<unknown>]> = [
    ['the customer takes it back', ({ withdraw }) => withdraw()],
    ['the agent closes the door', ({ act, host }) => act(host, 'POST', '/desk/door/close', {})],
    ['the visit ends', ({ act, guest, visitId }) => act(guest, 'POST', `/visits/${visitId}/end`, {})],
    ['the call goes back to the queue', ({ act, host, conversationId }) => act(host, 'POST', `/desk/conversations/${conversationId}/release`, {})],
    [
      'one guest more sits down',
      async ({ act, host, people }) => {
        const other = await people.employee({ roles: ['guest'] });
        const visit = await act(other, 'POST', '/visits', { hostId: host.id });
        await act(host, 'POST', `/visits/${String(visit['id'])}/agree`, {});
      },
    ],
    [
      'the call is handed to another agent',
      async ({ act, host, people, conversationId }) => {
        const colleague = await people.employee({ roles: ['agent'] });
        await act(host, 'POST', `/desk/conversations/${conversationId}/hand-over`, { to: colleague.id });
      },
    ],
  ];

  test.each(closings)('cuts every ear and stops the sound at its source when %s', async (_what, close) => {
    await scene.answer('listen');
    using ear = await scene.ear();
    await ear.ready;
    await speakTo(ear, 2);
    await close(scene);
    const closedAt = scene.spoken();
    // The reply to whoever closed it comes after the door is closed here.
    expect(scene.told).toEqual(['resume', 'pause']);
    scene.speak(5);
    expect(await ear.ended).toBe(cut);
    expect(Math.max(...heardNumbers(ear))).toBeLessThan(closedAt);
    using again = await scene.ear();
    scene.speak(5);
    expect(await again.ended).toBe(closed);
    expect(again.bytes()).toBe(0);
  });

  test('opens again where it was only paused, and what was spoken meanwhile stays unheard', async () => {
    await scene.answer('listen');
    using ear = await scene.ear();
    await ear.ready;
    await scene.act(scene.host, 'POST', '/desk/door/close', {});
    scene.speak(3);
    await scene.act(scene.host, 'POST', '/desk/door/open', {});
    const openedAt = scene.spoken();
    using again = await scene.ear();
    await again.ready;
    await speakTo(again, 2);
    expect(heardNumbers(again)[0]).toBeGreaterThanOrEqual(openedAt);
    expect(scene.told).toEqual(['resume', 'pause', 'resume']);
  });

  test('closes while the store is out of reach', async () => {
    await scene.answer('listen');
    using ear = await scene.ear();
    await ear.ready;
    await speakTo(ear, 1);
    // Every question to the store waits from here on.
    const { pool } = scene.house.db.owner;
    const blocker = await pool.connect();
    await blocker.query('begin; lock table conversations.conversation in access exclusive mode');
    await pause(400);
    const silentFrom = scene.spoken();
    scene.speak(10);
    await pause(100);
    const silentUntil = scene.spoken();
    await blocker.query('rollback');
    blocker.release();
    await speakTo(ear, 2);
    expect(heardNumbers(ear).filter((number) => number >= silentFrom && number < silentUntil - 1)).toEqual([]);
  });

  test('closes for everybody whose session ends', async () => {
    await scene.answer('listen');
    using ear = await scene.ear();
    await ear.ready;
    scene.house.services.live.cut((actor) => actor.kind === 'employee' && actor.id === scene.guest.id, 'signed out');
    expect(await ear.ended).toBe(cut);
  });
});
