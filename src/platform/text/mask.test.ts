import fc from 'fast-check';
import { composeIBAN } from 'ibantools';
import { describe, expect, test } from 'vitest';
import { anyText } from '#platform/testing/any-text.ts';
import { healthSaid } from './examples/health.ts';
import { maskedGerman } from './examples/masked.de.ts';
import { maskedEnglish } from './examples/masked.en.ts';
import { pointing, pointingInEnglish } from './examples/pointing.ts';
import { untouchedGerman } from './examples/untouched.de.ts';
import { untouchedEnglish } from './examples/untouched.en.ts';
import { mask } from './mask.ts';

const saved = (text: string, lang?: 'de' | 'en'): string => mask(text, { lang }).text;

describe('a German impression is saved without what points to a person', () => {
  test.each(maskedGerman)('%j becomes %j', (said, expected) => expect(saved(said, 'de')).toBe(expected));
  test.each(untouchedGerman)('%j stays', (text) => expect(saved(text, 'de')).toBe(text));
});

describe('an English impression is saved without what points to a person', () => {
  test.each(maskedEnglish)('%j becomes %j', (said, expected) => expect(saved(said, 'en')).toBe(expected));
  test.each(untouchedEnglish)('%j stays', (text) => expect(saved(text, 'en')).toBe(text));
});

describe('plates, addresses, dates of birth and contract numbers point to a person as names do', () => {
  test.each(pointing)('%j becomes %j', (said, expected) => expect(saved(said, 'de')).toBe(expected));
  test.each(pointingInEnglish)('%j becomes %j', (said, expected) => expect(saved(said, 'en')).toBe(expected));
});

test('the tables are large enough to mean something', () => {
  expect(maskedGerman.length + untouchedGerman.length).toBeGreaterThanOrEqual(150);
  expect(untouchedGerman.length).toBeGreaterThanOrEqual(50);
  expect(maskedEnglish.length + untouchedEnglish.length).toBeGreaterThanOrEqual(80);
});

describe('without being told the language', () => {
  test('it is recognised, and the labels follow it', () => {
    expect(saved('Bitte rufen Sie unter 0176 12345678 an.')).toBe('Bitte rufen Sie unter [Telefonnummer] an.');
    expect(saved('Please call me on 07700 900123.')).toBe('Please call me on [phone number].');
  });
});

describe('a quote that answers a question', () => {
  test.each([
    ['Could I get your full name, please?', 'Will Stone', 'A.', 'en'],
    ['May I have your name?', 'Sure, mark', 'Sure, A.', 'en'],
    ['May I have your name?', 'Why do you ask?', 'Why do you ask?', 'en'],
    ['What is your PIN?', '411', '[number]', 'en'],
    ['Wie ist bitte Ihr Name?', 'Stern', 'A.', 'de'],
    ['Wie ist bitte Ihr Name?', 'Das sage ich nicht.', 'Das sage ich nicht.', 'de'],
    ['Wie lautet die Kundennummer?', 'Das ist die 4711', 'Das ist die [Nummer]', 'de'],
  ] as const)('%j – %j', (asked, text, expected, lang) => {
    expect(mask(text, { lang, asked }).text).toBe(expected);
  });
});

test('what was replaced is listed by kind, wording and place in both texts, and nothing tells what it was', () => {
  const { text, masked } = mask('Frau Müller, Tel. 0176 12345678, Kundennummer 4711.', { lang: 'de' });
  expect(text).toBe('Frau A., Tel. [Telefonnummer], Kundennummer [Nummer].');
  expect(masked).toEqual([
    { kind: 'name', at: 5, as: 'A.', source: { start: 5, end: 11 } },
    { kind: 'phone', at: 14, as: '[Telefonnummer]', source: { start: 18, end: 31 } },
    { kind: 'order', at: 44, as: '[Nummer]', source: { start: 46, end: 50 } },
  ]);
});

test('more than twenty-six people still have one letter each', () => {
  const unlike = (i: number): string => `${String.fromCharCode(97 + (i % 26))}${i < 26 ? 'x' : 'y'}`;
  const people = Array.from({ length: 30 }, (_, i) => `Frau Test${unlike(i)}wski`);
  const letters = [...saved(people.join(', '), 'de').matchAll(/Frau ([A-Z]\d*)\./g)].map((match) => match[1]);
  expect(letters.slice(25, 28)).toEqual(['Z', 'A2', 'B2']);
  expect(new Set(letters).size).toBe(30);
});

const changed = [...maskedGerman, ...maskedEnglish, ...pointing, ...pointingInEnglish, ...healthSaid].map(([said]) => said);
const sentences = [...changed, ...untouchedGerman, ...untouchedEnglish];
const language = fc.constantFrom('de' as const, 'en' as const, undefined);
const talk = fc.array(fc.constantFrom(...sentences), { maxLength: 4 }).map((list) => list.join(' '));
const pieces = [...new Set(sentences.flatMap((sentence) => sentence.split(/(\s+|[.,:;!?()"'#/-])/).filter(Boolean)))];
const gap = fc.constantFrom(' ', ' ', ' ', '', '\n', '. ', ', ', '-');
const wordSoup = fc
  .array(fc.tuple(fc.constantFrom(...pieces), gap), { maxLength: 14 })
  .map((list) => list.flat().join(''));

describe('whatever is written', () => {
  test('masking twice is masking once', () => {
    fc.assert(
      fc.property(fc.oneof(talk, wordSoup, anyText()), language, (text, lang) => {
        const once = saved(text, lang);
        expect(saved(once, lang)).toBe(once);
      }),
      { numRuns: 1_500 },
    );
  });

  test('what stands between the replacements is what stood between their sources', () => {
    fc.assert(
      fc.property(fc.oneof(talk, wordSoup), language, (text, lang) => {
        const { text: result, masked } = mask(text, { lang });
        let rebuilt = '';
        let from = 0;
        for (const { as, source } of masked) {
          rebuilt += text.slice(from, source.start) + as;
          from = source.end;
        }
        expect(rebuilt + text.slice(from)).toBe(result);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a text grows by no more than its labels, and each stands where it is said to stand', () => {
    fc.assert(
      fc.property(fc.oneof(talk, wordSoup), language, (text, lang) => {
        const { text: result, masked } = mask(text, { lang });
        expect(result.length).toBeLessThanOrEqual(text.length + masked.reduce((sum, { as }) => sum + as.length, 0));
        for (const { at, as } of masked) expect(result.slice(at, at + as.length)).toBe(as);
      }),
      { numRuns: 500 },
    );
  });
});

describe('no digit survives', () => {
  const frame = fc.constantFrom<readonly [string, string]>(
    ['Bitte auf ', ' erstatten'],
    ['', ''],
    ['Es geht um ', '. Danke'],
    ['Please use ', ', thanks'],
    ['(', ')'],
    ['„', '“'],
    ['Neue Zeile\n', '\nGrüße'],
    ['Sabine sagt: ', '!'],
  );
  const inFrame = (secret: fc.Arbitrary<string>): void => {
    fc.assert(
      fc.property(frame, secret, language, ([before, after], hidden, lang) => {
        expect(saved(before + hidden + after, lang)).not.toMatch(/\p{Nd}|@/u);
      }),
      { numRuns: 500 },
    );
  };
  const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const spread = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc
      .tuple(text, fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - '))
      .map(([whole, between]) => whole.match(/.{1,4}/g)?.join(between) ?? '');

  test('of an IBAN', () => {
    const german = digits(18).map((bban) => composeIBAN({ countryCode: 'DE', bban }) ?? '');
    const swiss = digits(17).map((bban) => composeIBAN({ countryCode: 'CH', bban }) ?? '');
    inFrame(spread(fc.oneof(german, swiss, german.map((iban) => iban.toLowerCase()))));
  });

  test('of a payment card', () => {
    const withCheckDigit = (body: string): string => {
      const sum = [...body].toReversed().reduce((total, digit, i) => {
        const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
        return total + (value > 9 ? value - 9 : value);
      }, 0);
      return body + String((10 - (sum % 10)) % 10);
    };
    const visa = digits(14).map((rest) => withCheckDigit(`4${rest}`));
    const mastercard = digits(13).map((rest) => withCheckDigit(`52${rest}`));
    const amex = digits(12).map((rest) => withCheckDigit(`37${rest}`));
    inFrame(spread(fc.oneof(visa, mastercard, amex)));
  });

  test('of a telephone number', () => {
    const german = fc.tuple(fc.constantFrom('0176', '030', '0221', '089'), digits(7)).chain(([area, rest]) =>
      fc.constantFrom(
        `${area} ${rest}`,
        `${area}/${rest}`,
        `${area}-${rest}`,
        area + rest,
        `(${area}) ${rest}`,
        `+49 ${area.slice(1)} ${rest}`,
      ),
    );
    const others = fc.tuple(digits(3), digits(4)).chain(([three, four]) =>
      fc.constantFrom(
        `(555) ${three}-${four}`,
        `555-${three}-${four}`,
        `+44 20 7${three} ${four}`,
        `07700 9${three}${four.slice(2)}`,
        `+1.555.${three}.${four}`,
      ),
    );
    inFrame(fc.oneof(german, others));
  });

  test('of a mail address, nor its sign', () => {
    inFrame(fc.emailAddress({ size: 'small' }).filter((mail) => /^[\w.+-]+@[\w.-]+$/.test(mail)));
  });

  test('of a plate, nor its letters', () => {
    const district = fc.constantFrom('B', 'M', 'HH', 'KA', 'LDK', 'OHZ', 'WÜ');
    const letters = fc.stringMatching(/^[A-Z]{1,2}$/);
    const number = fc.integer({ min: 1, max: 9999 }).map(String);
    fc.assert(
      fc.property(district, letters, number, fc.constantFrom(' ', '-'), (code, mark, digits, gap) => {
        const plate = `${code}-${mark}${gap}${digits}`;
        expect(saved(`Mein Auto mit dem Kennzeichen ${plate} steht dort.`, 'de')).toBe('Mein Auto mit dem Kennzeichen [Kennzeichen] steht dort.');
      }),
      { numRuns: 200 },
    );
  });

  test('of an address with its postcode, nor the name of the street', () => {
    const street = fc.constantFrom('Lindenstraße', 'Am Alten Markt', 'Rosenweg', 'Alte Berliner Str.', 'Unter den Eichen', 'Karl-Marx-Allee', 'Bahnhofplatz');
    const house = fc.tuple(fc.integer({ min: 1, max: 240 }), fc.constantFrom('', 'a', ' b', '-7', '/3')).map((parts) => parts.join(''));
    const postcode = fc.tuple(digits(5), fc.constantFrom(', ', '\n', ' in ')).map(([code, gap]) => `${gap}${code.replace(/^0/, '1')} Bernau`);
    fc.assert(
      fc.property(street, house, postcode, (name, number, place) => {
        expect(saved(`Lieferung an: ${name} ${number}${place}, danke`, 'de')).toBe('Lieferung an: [Adresse], danke');
      }),
      { numRuns: 200 },
    );
  });

  test('of an order number that is called so', () => {
    const announced = fc.constantFrom(
      'Bestellnummer ',
      'Kundennummer: ',
      'order number ',
      'Invoice #',
      'Vertrag Nr. ',
      'account no. ',
    );
    const number = fc.oneof(digits(6), digits(9), digits(5).map((n) => `AB-${n}`), digits(4).map((n) => `${n}-77`));
    inFrame(fc.tuple(announced, number).map((parts) => parts.join('')));
  });
});
