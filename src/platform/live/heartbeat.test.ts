import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Heartbeat } from './heartbeat.ts';

const period = 25_000;

describe('signs of life', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are asked of everybody once in a period, never of all at once', () => {
    const heartbeat = new Heartbeat();
    const beats = Array.from({ length: 1_000 }, () => 0);
    beats.forEach((_, index) => heartbeat.add({ beat: () => void (beats[index] = (beats[index] ?? 0) + 1) }));
    const asked = () => beats.reduce((sum, each) => sum + each, 0);
    let most = 0;
    for (let moment = 0; moment < period; moment += 50) {
      const before = asked();
      vi.advanceTimersByTime(50);
      most = Math.max(most, asked() - before);
    }
    heartbeat.stop();
    expect(new Set(beats)).toEqual(new Set([1]));
    expect(most).toBe(10);
  });

  it('are not asked of somebody who left', () => {
    const heartbeat = new Heartbeat();
    const beat = vi.fn<() => void>();
    heartbeat.add({ beat })[Symbol.dispose]();
    vi.advanceTimersByTime(period * 2);
    heartbeat.stop();
    expect(beat).not.toHaveBeenCalled();
  });
});
