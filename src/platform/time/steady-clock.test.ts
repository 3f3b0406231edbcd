import { expect, test } from 'vitest';
import { SteadyClock, type Leap } from './steady-clock.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

function clocks() {
  const at = { wall: Date.UTC(2026, 10, 22, 12), steady: 5_000 };
  const clock = new SteadyClock(() => new Date(at.wall), () => at.steady);
  const leaps: Leap[] = [];
  clock.onLeap((leap) => leaps.push(leap));
  const pass = (milliseconds: number) => {
    at.wall += milliseconds;
    at.steady += milliseconds;
    clock.look();
  };
  const leap = (milliseconds: number) => {
    at.wall += milliseconds;
    clock.look();
  };
  return { at, clock, leaps, pass, leap };
}

test('time that passes is no leap, however much of it and however unevenly a network corrects it', () => {
  const { at, leaps, pass } = clocks();
  pass(30 * day);
  for (let step = 0; step < 100; step += 1) {
    at.wall += step % 2 === 0 ? 900 : -900;
    pass(1_000);
  }
  expect(leaps).toEqual([]);
});

test('a day too many and an hour too few are told at once, with by how much', () => {
  const { leaps, pass, leap } = clocks();
  pass(minute);
  leap(day);
  pass(minute);
  leap(-60 * minute);
  expect(leaps.map(({ by }) => by)).toEqual([day, -60 * minute]);
});

test('whatever was stamped in the last minute was stamped since a minute ago, whichever way the clock was set meanwhile', () => {
  const { at, clock, pass, leap } = clocks();
  for (const by of [day, -60 * minute, 5_000, -5_000]) {
    const stamped = new Date(at.wall);
    pass(20_000);
    leap(by);
    pass(20_000);
    expect(clock.ago(minute).getTime()).toBeLessThanOrEqual(stamped.getTime());
    pass(2 * minute);
  }
  // The leaps are over: a minute is a minute.
  expect(clock.ago(minute).getTime()).toBe(at.wall - minute);
});
