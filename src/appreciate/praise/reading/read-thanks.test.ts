import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readThanks } from './read-thanks.ts';

const found = (text: string) => {
  const { gratitude, praise } = readThanks(text);
  return { gratitude: gratitude >= 0.5, praise: praise >= 0.5 };
};

describe('a turn', () => {
  test.each([
    'Vielen herzlichen Dank für Ihre schnelle Hilfe, jetzt läuft alles wieder!',
    'Thank you so much for your help, you saved my day!',
    'tausend dank, ihr habt mir echt den tag gerettet ❤️',
    'Danke, dass Sie sich so viel Zeit für mich genommen haben.',
  ])('that thanks for help received is praise: %s', (text) => {
    expect(found(text)).toEqual({ gratitude: true, praise: true });
  });

  test.each(['Ihr Techniker war sehr freundlich und kompetent.', 'Your agent was so patient and helpful, brilliant service.', 'Sie haben mir den Tag gerettet!'])(
    'that praises without a word of thanks is praise: %s',
    (text) => expect(found(text).praise).toBe(true),
  );

  test.each([
    'Vielen Dank im Voraus für Ihre Bemühungen.',
    'Thanks in advance for looking into this.',
    'ok danke',
    'Danke für die schnelle Antwort, aber das Problem besteht weiter.',
    'Thank you for the quick reply, but my parcel is still missing.',
    'Danke, auf Wiederhören',
  ])('that only says thanks is gratitude and no praise: %s', (text) => {
    expect(found(text)).toEqual({ gratitude: true, praise: false });
  });

  test.each([
    'Nein danke, das brauche ich nicht.',
    'no thanks',
    'Gott sei Dank ist nichts kaputtgegangen.',
    'Danke für nichts.',
    'Thanks for nothing!',
    'Na vielen Dank, jetzt ist mein Konto gesperrt.',
    'Wann kommt mein Paket?',
    'I want to book a flight to Mumbai',
    '',
    '   ',
  ])('that thanks nobody is neither: %s', (text) => {
    expect(found(text)).toEqual({ gratitude: false, praise: false });
  });

  test('may be typed in haste, in capitals, with letters in a row, with umlauts spelled out or in mathematical letters', () => {
    for (const text of ['DANKEEEEE FÜR IHRE HILFE!!!', 'dnake für die super hilfe', 'thnaks for your great help', '𝐓𝐡𝐚𝐧𝐤 𝐲𝐨𝐮 for your great help']) expect(found(text).gratitude, text).toBe(true);
    expect(readThanks('Schöne Grüße, danke für Ihre Mühe')).toEqual(readThanks('Schoene Gruesse, danke fuer Ihre Muehe'));
  });

  test('that is a long letter is searched for its one sentence of praise', () => {
    const matter = 'Meine Kundennummer finden Sie oben, das Gerät steht im Keller und die Rechnung liegt bei. '.repeat(20);
    expect(found(matter).praise).toBe(false);
    expect(found(`${matter}Vielen Dank für Ihre wunderbare und schnelle Hilfe, Sie waren großartig! ${matter}`).praise).toBe(true);
  });
});

describe('any text at all', () => {
  const probabilities = ({ gratitude, praise }: { gratitude: number; praise: number }) => [gratitude, praise].every((value) => value >= 0 && value <= 1);

  test('has two probabilities, and the same ones again', () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map((codes) => String.fromCharCode(...codes)),
      fc.array(fc.constantFrom('danke', 'thanks', 'aber', 'but', ' ', '!', '?', '.', '\n', '❤️', '👍🏽', '<b>', '&amp;', 'שלום', 'شكرا', '\u202e', '\ud800', ':-)', '…')).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(anything, (text) => {
      const first = readThanks(text);
      expect(probabilities(first)).toBe(true);
      expect(readThanks(text)).toEqual(first);
    }), { numRuns: 300 });
  });

  test.each([
    ['a megabyte of one letter', 'x'.repeat(1_000_000)],
    ['nothing but emoji', '🙏'.repeat(20_000)],
    ['nothing but marks', '!?.,;:()'.repeat(5_000)],
    ['thanks without end', 'danke aber '.repeat(5_000)],
    ['markup', '<div onclick="danke">'.repeat(2_000)],
    ['Hebrew', 'תודה רבה '.repeat(3_000)],
  ])('%s is read in bounded time', (_, text) => {
    const began = process.cpuUsage();
    expect(probabilities(readThanks(text))).toBe(true);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(500);
  });

  test('markup and direction marks around thanks do not hide it', () => {
    expect(found('<p>Vielen Dank für die tolle Hilfe!</p>').praise).toBe(true);
    expect(found('\u202bVielen Dank für die tolle Hilfe!\u202c').praise).toBe(true);
    expect(found('شكرا! Thank you so much for your great help').praise).toBe(true);
  });
});
