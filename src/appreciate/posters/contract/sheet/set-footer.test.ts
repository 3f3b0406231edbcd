import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moods } from '#appreciate/praise/contract/moods.ts';
import { anyText } from '#platform/testing/any-text.ts';
import { praises } from '../../testing/praises.ts';
import { setFooter } from './set-footer.ts';

const feet = fc.record({ width: fc.integer({ min: 200, max: 2_400 }), size: fc.integer({ min: 6, max: 18 }), organisation: anyText({ maxLength: 120 }), simulated: fc.boolean(), many: fc.integer({ min: 1, max: 5 }), language: fc.constantFrom('de', 'en') });

test('on whatever paper, under whatever name, nothing of the footer leaves the paper or touches another part of it', () => {
  fc.assert(
    fc.property(feet, ({ width, size, organisation, simulated, many, language }) => {
      const thanks = praises(many).map((praise, n) => ({ ...praise, mood: moods[n] ?? 'thankful', simulated }));
      const { footer, keys, top } = setFooter({ choice: { language }, praises: thanks, organisation }, { left: 30, right: 30 + width, bottom: 500, size });
      const parts = [...footer.map((line) => ({ from: line.x, line })), ...keys.map(({ dot, line }) => ({ from: dot.x - dot.radius, line }))].map(({ from, line }) => ({ from, to: line.x + line.width, baseline: line.baseline }));
      expect(keys).toHaveLength(many);
      for (const [n, { from, to, baseline }] of parts.entries()) {
        expect(from).toBeGreaterThan(29.9);
        expect(to).toBeLessThan(30.1 + width);
        expect(baseline - size).toBeGreaterThan(top - 0.01);
        for (const other of parts.slice(n + 1)) if (Math.abs(other.baseline - baseline) < size) expect(to < other.from || other.to < from).toBe(true);
      }
    }),
  );
});
