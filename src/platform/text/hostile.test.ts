import { describe, expect, test } from 'vitest';
import { mask } from './mask.ts';
import { borrowedRun } from './paraphrase.ts';
import { wellFormed } from './well-formed.ts';
import { withhold } from './withheld.ts';

const LONGEST_TURN = 16 * 1024;
const ROOM = 15;

const filled = (unit: string): string => unit.repeat(Math.ceil(LONGEST_TURN / unit.length)).slice(0, LONGEST_TURN);
const prose = filled(
  'Guten Tag, mein Name ist Sabine Müller, Rechnung 2024-00123 vom 12.03.2024 über 149,90 €, Tel. 0176 12345678. ',
);

/** Text made to keep a pattern trying: long runs of what may begin, continue or almost end a match. */
const hostile = [
  'a', 'ä', 'ß', 'a\u0301', '\u200b', 'a\u200b', '1', '1 ', '12 ', '1.', '1,1', '1-', '1/', '1 x ', '0.', '0/', '€1',
  '1 € ', '12.03.', '@', 'a@', 'a@a.', '(at)', ' at a', 'www.', 'http://a?', '.', 'a.', 'DE', 'de8', 'D E 8 ',
  'iban ', 'IBANDE', 'iban 1', 'visa 4', 'visa 411111111111 ', '4111 ', '4111111111111111', '(', '+', 'Frau ',
  'Frau A', 'A. ', 'A B C ', 'Ich heiße ', 'my name is ', 'hallo ', 'Grüße, ', 'gruß\n', 'Müller', 'Müller-',
  'Müller ', 'Sabine ', 'von der ', 'a von ', "o'", 'A-', 'Straße 1 ', 'A Straße ', 'plz ', 'SW1A ', 'passwort ist ',
  'passwort:', 'tel. ', 'nummer ', 'nr. ', 'A1 ', 'a1-', 'geboren am ', 'an krebs ', 'an ', 'bei mir wurde ',
  'kvnr: ', 'M-AB 1', 'M-AB ', 'kennzeichen ', 'Kennzeichen A', 'wohne in der ', 'Am A ', 'Straße des ', '1 A ', '1 ABC 1', 'null ', 'eins zwei ', 'am ersten ', 'Jahrgang ',
  'Name: ', 'danke an ', 'van ', 'lindenstr. ', 'Flat 1, ', '12345 A', 'A, A ', 'nummer 1 A ', 'nummer A 1 ', '4 O 1/', 'twenty-first ', '‹iban›', '[IBAN]', '[', '\n', '\0', '\u202e', '私', 'ｗ', '😀', 'İ', 'ſ', 'The ', 'Rose ',
].map(filled);

/** Of this process on the processor, so that a busy machine does not count. */
function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** Twice more before a text is called slow: collecting garbage counts as well. */
function isSlow(work: () => unknown, limit: number): boolean {
  return [1, 2, 3].every(() => milliseconds(work) > limit);
}

describe('a turn of 16 KiB made to hurt takes no more than a few times as long as prose of that length', () => {
  const rules: readonly (readonly [string, (text: string) => unknown])[] = [
    ['withholding', withhold],
    ['masking', (text) => mask(text, { asked: 'Your name? Your number?', style: 'readable', keep: ['Brandt'], leave: [{ start: 8, end: 9 }] })],
    ['comparing', (text) => borrowedRun(text, [text])],
    ['checking the encoding', wellFormed],
  ];
  test.each(rules)('%s', (_, rule) => {
    const usual = Math.max(1, ...Array.from({ length: 5 }, () => milliseconds(() => rule(prose))).slice(2));
    const slow = hostile.filter((text) => isSlow(() => rule(text), ROOM * usual)).map((text) => text.slice(0, 20));
    expect(slow).toEqual([]);
  });
});
