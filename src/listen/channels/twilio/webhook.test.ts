import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spoiled } from '#listen/lines/testing/spoiled.ts';
import reports from './fixtures/reports.json' with { type: 'json' };
import { askAloud, redirectTo } from './twiml.ts';
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
    const path = fc.string({ maxLength: 20 }).filter((each) => !['', '/', '/answer', '/question', '/conference', '/streams'].includes(each));
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

test('a question is read out in its language, as words and never as tags', () => {
  const question = { askId: '0199a0e6-0000-7000-8000-000000000000', language: 'de' as const, text: 'Darf <jemand> & zuhören?' };
  expect(askAloud(question, 'https://chair.example.org/channels/twilio/1', 'https://flow.example.org/?a=1&b=2')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><Response><Gather numDigits="1" timeout="8" action="https://chair.example.org/channels/twilio/1/answer/0199a0e6-0000-7000-8000-000000000000?then=https%3A%2F%2Fflow.example.org%2F%3Fa%3D1%26b%3D2">' +
      '<Say language="de-DE">Darf &lt;jemand&gt; &amp; zuhören? Für ja drücken Sie die Eins, für nein die Zwei.</Say></Gather><Redirect method="POST">https://flow.example.org/?a=1&amp;b=2</Redirect></Response>',
  );
  expect(readReport(`/answer/${question.askId}`, new URLSearchParams(reports[2]?.fields as unknown as Record<string, string>))).toMatchObject({ path: '/answer', askId: question.askId });
});
