import fc from 'fast-check';
import { composeIBAN, getCountrySpecifications } from 'ibantools';
import { describe, expect, test } from 'vitest';
import { anyText } from '../testing/any-text.ts';
import { healthSaid, healthyTalk } from './examples/health.ts';
import { maskedEnglish } from './examples/masked.en.ts';
import { untouchedEnglish } from './examples/untouched.en.ts';
import { untouchedGerman } from './examples/untouched.de.ts';
import { placeholder, splitWithheld, withheldKinds } from './placeholder.ts';
import { withhold } from './withheld.ts';

const heard = (text: string): string => withhold(text).text;

describe('a payment card never reaches a guest', () => {
  test.each([
    '4111 1111 1111 1111', '4111111111111111', '4111-1111-1111-1111', '4111.1111.1111.1111', '4111/1111/1111/1111',
    '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', '41 11 1111 11 11 11 11', '4111 1111\n1111 1111',
    '4111\u200b1111\u200b1111\u200b1111',
    '４１１１ １１１１ １１１１ １１１１', '5555 5555 5555 4444', '2223 0031 2200 3222', '3782 822463 10005', '3056 930902 5904',
    '6011 1111 1111 1117', '3530 1113 3330 0000', '6759 6498 2643 8453', '6200 0000 0000 0005',
  ])('%j', (card) => expect(heard(`Meine Karte: ${card}.`)).toBe('Meine Karte: ‹card›.'));

  test('a mistyped number is one too where a card is spoken of', () => {
    expect(heard('Kreditkarte 4111 1111 1111 1112')).toBe('Kreditkarte ‹card›');
    expect(heard('my credit card number is 1234 5678 9012 345')).toBe('my credit card number is ‹card›');
  });

  test('nor does its security code', () => {
    expect(heard('4111111111111111, 12/26, CVC 123')).toBe('‹card›, 12/26, CVC ‹card›');
    expect(heard('Die Prüfnummer auf der Karte ist 987, auf der Karte die Prüfnummer: 987')).toBe(
      'Die Prüfnummer auf der Karte ist 987, auf der Karte die Prüfnummer: ‹card›',
    );
  });

  test.each([
    'Am 12.03.2024 um 14:05 Uhr, am 13.03.2024 nicht',
    'EAN 4006381333931',
    'Sendung 00340434161094042557',
    '+49 176 1234 5678 und 0049 176 12345678',
    'Größen 36, 38, 40, 42, 44, 46, 48',
    'Kundennummer 4111111111111112',
  ])('%j holds no card', (text) => expect(heard(text)).toBe(text));
});

describe('an IBAN never reaches a guest', () => {
  test.each([
    'DE89 3704 0044 0532 0130 00', 'DE89370400440532013000', 'de89370400440532013000', 'DE89-3704-0044-0532-0130-00',
    'D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0', 'DE89 3704\n0044 0532 0130 00', 'DE89 3704 0044 0532 0130 01',
    'AT61 1904 3002 3457 3201', 'CH93 0076 2011 6238 5295 7', 'GB29 NWBK 6016 1331 9268 19', 'NO93 8601 1117 947',
    'MT84 MALT 0110 0001 2345 MTLC AST0 01S', 'FR14 2004 1010 0505 0001 3M02 606', 'BE68 5390 0754 7034',
  ])('%j', (iban) => expect(heard(`Bitte auf ${iban} überweisen.`)).toBe('Bitte auf ‹iban› überweisen.'));

  test('incomplete or without its country it is withheld where it is called so', () => {
    expect(heard('IBAN: DE89 3704 0044 0532, mehr lese ich nicht')).toBe('IBAN: ‹iban›, mehr lese ich nicht');
    expect(heard('meine iban ist 89370400440532013000')).toBe('meine iban ist ‹iban›');
  });

  test('of any country in the registry', () => {
    const countries = Object.entries(getCountrySpecifications())
      .filter(([, country]) => country.chars && country.bban_regexp)
      .map(([countryCode, country]) => ({ countryCode, bban: country.bban_regexp ?? '' }));
    expect(countries.length).toBeGreaterThan(80);
    const iban = fc.constantFrom(...countries).chain(({ countryCode, bban }) =>
      fc.stringMatching(new RegExp(bban)).map((account) => composeIBAN({ countryCode, bban: account })),
    );
    fc.assert(
      fc.property(iban, fc.constantFrom('', ' ', '-', ' . '), (whole, gap) => {
        fc.pre(whole !== null);
        const spread = (whole ?? '').match(/.{1,4}/g)?.join(gap) ?? '';
        expect(heard(`Konto: ${spread}, danke`)).toBe('Konto: ‹iban›, danke');
      }),
    );
  });
});

describe('words about health', () => {
  test.each(healthSaid)('%j is heard as %j', (said, delivered) => expect(heard(said)).toBe(delivered));
  test.each(healthyTalk)('%j is heard in full', (text) => expect(heard(text)).toBe(text));
});

test('ordinary talk is heard in full', () => {
  for (const text of [...untouchedGerman, ...untouchedEnglish]) expect(heard(text)).toBe(text);
});

test('names and order numbers are heard: listening is not reading', () => {
  expect(heard('Ich bin Sabine Müller, Kundennummer 4711-22.')).toBe('Ich bin Sabine Müller, Kundennummer 4711-22.');
});

describe('what is kept back', () => {
  test('is named by kind and place, and nothing tells what it was', () => {
    const { text, withheld } = withhold('IBAN DE89370400440532013000, ich bin schwanger');
    expect(text).toBe('IBAN ‹iban›, ich bin ‹health›');
    expect(withheld).toEqual([
      { kind: 'iban', at: 5 },
      { kind: 'health', at: 21 },
    ]);
  });

  test('splits from what may be shown, so that a screen can use its own words', () => {
    expect(splitWithheld('IBAN ‹iban›, ich bin ‹health›')).toEqual([
      { text: 'IBAN ' }, { withheld: 'iban' }, { text: ', ich bin ' }, { withheld: 'health' },
    ]);
    expect(splitWithheld('nichts')).toEqual([{ text: 'nichts' }]);
    expect(splitWithheld('')).toEqual([]);
  });

  const pieces = [...healthSaid, ...maskedEnglish].map(([text]) => text);
  const said = fc.array(fc.constantFrom(...pieces, ' ', '\n'), { maxLength: 6 });

  test('stays kept back: withholding twice is withholding once', () => {
    fc.assert(
      fc.property(fc.oneof(said.map((texts) => texts.join(' ')), anyText()), (text) => {
        const once = heard(text);
        expect(heard(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('never makes a text much longer, and joins back from its pieces', () => {
    const longest = Math.max(...withheldKinds.map((kind) => placeholder(kind).length));
    fc.assert(
      fc.property(said.map((texts) => texts.join(' ')), (text) => {
        const { text: delivered, withheld } = withhold(text);
        expect(delivered.length).toBeLessThanOrEqual(text.length + withheld.length * longest);
        const shown = splitWithheld(delivered);
        const back = shown.map((piece) => ('text' in piece ? piece.text : placeholder(piece.withheld)));
        expect(back.join('')).toBe(delivered);
      }),
    );
  });
});
