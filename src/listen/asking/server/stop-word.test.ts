import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '#platform/testing/any-text.ts';
import { readStopSign } from './stop-word.ts';

describe('a message that takes consent back', () => {
  test.each([
    'stop', 'Stop.', ' STOP!!! ', 'Stopp', '„Stop“', 'stop…', 'Stop – bitte', 'Bitte stopp!', 'Stop, bitte.', 'Nein, stop!', 'stop 🛑', '🙏 Stop 🙏', 'Stop👍🏽', '🛑', '⛔️', 'Stoooop',
    'stop stop stop', 'S T O P', 'S.T.O.P.', 'Ｓｔｏｐ', 'st\u00ADop', 'stop\u200B', 'stoppen', 'Bitte das Zuhören stoppen', 'Stop mit dem Mithören', 'please stop', 'Stop it now', 'Stop listening!',
    'stop listening to me please', 'Stopp jetzt, danke.',
  ])('is the whole message: %j', (text) => {
    expect(readStopSign(text)).toBe('stop');
  });

  test.each([
    'Ich möchte nicht, dass jemand mithört.', 'Bitte hören Sie nicht mehr zu.', 'Hört da noch wer mit? Das will ich nicht!', 'Lesen Sie bitte nicht mit', 'Niemand soll zuhören',
    'Ich widerrufe meine Einwilligung.', 'Ich ziehe meine Einwilligung zurück', 'Können wir das ohne Zuhörer machen?', 'Ich mo\u0308chte kein Mitho\u0308ren', 'nicht mithoeren', 'Wurde ich abgehört? Nein danke!',
    'I don’t want anybody listening', 'Nobody should overhear this', 'I withdraw my consent', 'please no eavesdropping', `${'Also, das ist so: '.repeat(40)} und ich will nicht, dass jemand zuhört`,
  ])('may be meant, so the door closes and the customer is asked: %j', (text) => {
    expect(readStopSign(text)).toBe('doubt');
  });

  test.each([
    'Der Mixer stoppt nicht mehr', 'Stop the delivery, I moved', 'Stoppen Sie die Lieferung nach Halle', 'Die Tür geht nicht mehr zu.', 'Das Kabel gehört nicht dazu', 'Ich höre von Ihnen nichts', 'shop', 'top', 'stopfen',
    'Bitte', 'danke', '👍', '', 'Nein', 'Keine Ahnung, wie ich den Filter lose kriege',
  ])('is no withdrawal: %j', (text) => {
    expect(readStopSign(text)).toBe('none');
  });

  test('is recognised however it is decorated', () => {
    const decoration = fc.string({ unit: fc.constantFrom(' ', '\n', '!', '?', '.', ',', ';', '–', '"', '“', '(', ')', '*', '😡', '🛑', '👎🏽', '❤️', '👨‍👩‍👧', '\u200B', '\u00A0'), maxLength: 8 });
    const word = fc.constantFrom('stop', 'stopp', 'Stopp', 'STOP', 'sToP');
    fc.assert(fc.property(decoration, word, decoration, (before, middle, after) => readStopSign(before + middle + after) === 'stop'));
  });

  test('is looked for in any text without failing', () => {
    fc.assert(fc.property(anyText({ maxLength: 300 }), (text) => ['stop', 'doubt', 'none'].includes(readStopSign(text))));
  });
});
