import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskedGerman } from './examples/masked.de.ts';
import { maskedEnglish } from './examples/masked.en.ts';
import { mask } from './mask.ts';
import { maskStretch } from './mask-stretch.ts';

const hung = (text: string, lang: 'de' | 'en' = 'de'): string => mask(text, { lang, style: 'readable' }).text;

describe('on a wall a masked thanks reads like something somebody said', () => {
  test.each([
    ['Danke, Frau Müller, Sie haben meinen Tag gerettet!', 'Danke, Frau A., Sie haben meinen Tag gerettet!'],
    ['Müllers Paket kam dank Sabine doch noch.', 'A.s Paket kam dank B. doch noch.'],
    ['A.s Paket nahm Frau Müller an.', 'A.s Paket nahm Frau B. an.'],
    ['Ich wohne in der Lindenstr. 12a und bin begeistert.', 'Ich wohne in der …straße und bin begeistert.'],
    ['Der Bote fand den Rosenweg 3, 79100 Freiburg sofort.', 'Der Bote fand den …weg sofort.'],
    ['Sie riefen mich gleich unter 0176 12345678 an.', 'Sie riefen mich gleich unter … an.'],
    ['Meine Kundennummer ist 4711223.', 'Meine Kundennummer ist …'],
    ['Ich bin am 12.03.1940 geboren und habe so etwas noch nie erlebt.', 'Ich bin am … geboren und habe so etwas noch nie erlebt.'],
    ['Trotz meiner ‹health› waren Sie so geduldig.', 'Trotz meiner … waren Sie so geduldig.'],
    ['Mit dem Kennzeichen HH-AB 1234 stand ich vor dem Tor.', 'Mit dem Kennzeichen … stand ich vor dem Tor.'],
    ['Danke an A., sie rief unter [Telefonnummer] an.', 'Danke an A., sie rief unter … an.'],
  ])('%j hangs as %j', (said, expected) => expect(hung(said)).toBe(expected));

  test.each([
    ['Mrs Brown at 221 Baker Street is so grateful.', 'Mrs A. at … Street is so grateful.'],
    ['I live in Flat 2b, 17 Church Rd, York YO1 7HH.', 'I live in … Road.'],
    ['Thank you, Priya, for calling me on 07700 900123.', 'Thank you, A., for calling me on …'],
    ["Tina's kettle works, thanks to Tom.", "A.'s kettle works, thanks to B."],
  ])('%j hangs as %j', (said, expected) => expect(hung(said, 'en')).toBe(expected));

  test('no bracket and no token is left, and doing it twice changes nothing', () => {
    const sentences = [...maskedGerman, ...maskedEnglish].map(([said]) => said);
    const talk = fc.array(fc.constantFrom(...sentences, '‹card›', '[Adresse]', 'trotz ‹health›.'), { maxLength: 4 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(talk, fc.constantFrom('de' as const, 'en' as const), (text, lang) => {
        const once = hung(text, lang);
        expect(once).not.toMatch(/\[\p{L}|‹/u);
        expect(hung(once, lang)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });
});

describe('whoever collects has the last word about masks', () => {
  const turn = 'Frau Brandt und Herr Wolf haben mir geholfen, Wolf war großartig.';

  test('an agent who lets their name hang keeps it, others do not', () => {
    expect(mask(turn, { lang: 'de', keep: ['Jana Brandt'] }).text).toBe('Frau Brandt und Herr A. haben mir geholfen, A. war großartig.');
    expect(mask('Brandts Rat, und Sabine Brandt selbst', { lang: 'de', keep: ['Brandt'] }).text).toBe('Brandts Rat, und A. Brandt selbst');
  });

  test('a replacement is taken back by its place in what the customer said', () => {
    const [brandt] = mask(turn, { lang: 'de' }).masked;
    expect(mask(turn, { lang: 'de', leave: [brandt?.source ?? { start: 0, end: 0 }] }).text).toBe('Frau Brandt und Herr A. haben mir geholfen, A. war großartig.');
  });

  test('what the rules passed over is masked by its place, and a name then everywhere', () => {
    const said = 'Der Wunsch vom Chor der Heideschule war Ihnen Befehl, danke!';
    const start = said.indexOf('Heideschule');
    const also = [{ kind: 'other' as const, start, end: start + 'Heideschule'.length }];
    expect(mask(said, { lang: 'de', also, style: 'readable' }).text).toBe('Der Wunsch vom Chor der … war Ihnen Befehl, danke!');
    const wolf = 'Der Wolfi kam sofort. Wolfi ist ein Schatz.';
    expect(mask(wolf, { lang: 'de', also: [{ kind: 'name', start: 4, end: 9 }] }).text).toBe('Der A. kam sofort. A. ist ein Schatz.');
  });

  test('taking every replacement back gives what was said, whatever it was', () => {
    const said = fc.array(fc.constantFrom(...maskedGerman.map(([text]) => text)), { maxLength: 3 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(said, (text) => {
        const leave = [{ start: 0, end: text.length }];
        expect(mask(text, { lang: 'de', leave })).toEqual({ text, masked: [] });
      }),
      { numRuns: 100 },
    );
  });

  test('an excerpt is cut after the whole turn was read', () => {
    const said = 'Mein Name ist Karla Brömmelkamp. Karla sagt danke!';
    const start = said.indexOf('Karla sagt');
    expect(maskStretch(said, { start, end: said.length }, { lang: 'de', style: 'readable' })).toEqual({
      text: 'A. sagt danke!',
      masked: [{ kind: 'name', at: 0, as: 'A.', source: { start, end: start + 5 } }],
    });
  });
});
