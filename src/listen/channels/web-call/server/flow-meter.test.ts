import { expect, test } from 'vitest';
import { FlowMeter } from './flow-meter.ts';

test('a voice passes for hours, also when the network stumbled for two seconds', () => {
  let now = 0;
  const meter = new FlowMeter(() => now);
  for (let stretch = 0; stretch < 100_000; stretch += 1) {
    now += stretch % 1_000 === 0 ? 1_900 : 20;
    const burst = stretch % 1_000 === 0 ? 95 : 1;
    for (let each = 0; each < burst; each += 1) expect(meter.count()).toBe('pass');
  }
});

test('a network that holds ten seconds back now and then ends no call', () => {
  let now = 0;
  const meter = new FlowMeter(() => now);
  for (let stumble = 0; stumble < 20; stumble += 1) {
    now += 10_000;
    for (let late = 0; late < 500; late += 1) expect(meter.count()).not.toBe('flood');
    for (let stretch = 0; stretch < 1_500; stretch += 1) {
      now += 20;
      meter.count();
    }
  }
});

test('what is twice as much is thinned out, and ended when it does not cease', () => {
  let now = 0;
  const meter = new FlowMeter(() => now);
  const verdicts = Array.from({ length: 3_000 }, () => {
    now += 10;
    return meter.count();
  });
  expect(verdicts.slice(0, 100)).not.toContain('drop');
  expect(verdicts).toContain('drop');
  expect(verdicts).toContain('flood');
});
