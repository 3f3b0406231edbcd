import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedSettings, type Settings } from './settings-lines.ts';

const current: Settings = { guestsPerHost: 2, asking: 'automatic', retention: { conversations: 90, accessLog: 365, impressions: 730, consentLedger: 1095 } };

test('nothing is proposed when nothing differs', () => {
  expect(changedSettings(current, structuredClone(current))).toBeUndefined();
});

test('of what is kept how long, only the kinds that differ are proposed', () => {
  expect(changedSettings(current, { ...current, retention: { ...current.retention, impressions: 365 } })).toEqual({ retention: { impressions: 365 } });
});

test('a proposal that is approved makes the settings what was wanted', () => {
  const days = fc.integer({ min: 1, max: 5 });
  const settings: fc.Arbitrary<Settings> = fc.record({
    guestsPerHost: days,
    asking: fc.constantFrom('automatic' as const, 'by-agent' as const),
    retention: fc.record({ conversations: days, accessLog: days, impressions: days, consentLedger: days }),
  });
  fc.assert(
    fc.property(settings, settings, (before, wanted) => {
      const change = changedSettings(before, wanted);
      expect({ ...before, ...change, retention: { ...before.retention, ...change?.retention } }).toEqual(wanted);
    }),
  );
});
