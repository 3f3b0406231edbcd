import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spoiled } from '#listen/lines/testing/spoiled.ts';
import reports from './fixtures/reports.json' with { type: 'json' };
import { redirectTo } from './redirect-to.ts';
import { readReport } from './webhook.ts';

describe('a report of Twilio', () => {
  test.each(reports)('below “$path” is read', ({ path, fields }) => {
    const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Record<string, string>;
    expect(readReport(path, new URLSearchParams(known))).toMatchObject({ path, form: { AccountSid: fields.AccountSid, CallSid: fields.CallSid } });
  });

  test('is a reading or a name, never an exception, however it was spoiled', () => {
    for (const { path, fields } of reports) {
      fc.assert(
        fc.property(spoiled(fields), (changed) => {
          const form = new URLSearchParams(Object.entries(changed).map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]));
          const reading = readReport(path, form);
          expect(reading === 'malformed' || typeof reading === 'object').toBe(true);
        }),
        { numRuns: 200 },
      );
    }
  });

  test('below an address that is none is refused', () => {
    const path = fc.string({ maxLength: 20 }).filter((each) => !['', '/', '/answer', '/conference', '/streams'].includes(each));
    fc.assert(fc.property(path, (each) => readReport(each, new URLSearchParams()) === 'unknown-path'));
    expect(['/constructor', 'toString', '__proto__'].map((each) => readReport(each, new URLSearchParams()))).toEqual(['unknown-path', 'unknown-path', 'unknown-path']);
  });
});

test('a call is sent on to a web address and nowhere else, whatever stands in it', () => {
  expect(redirectTo('javascript:alert(1)')).toBe(redirectTo(undefined));
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }).chain((text) => fc.constantFrom(text, `https://example.org/${text}`)), (address) => {
      const twiml = redirectTo(address);
      expect(twiml.replace(/^<\?xml[^>]*\?><Response>(?:<Redirect method="POST">[^<>]*<\/Redirect>)?<\/Response>$/, '')).toBe('');
    }),
    { numRuns: 200 },
  );
});
