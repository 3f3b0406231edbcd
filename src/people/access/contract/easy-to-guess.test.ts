import { describe, expect, test } from 'vitest';
import { isEasyToGuess } from './easy-to-guess.ts';

describe('a password', () => {
  test.each(['Passwort123', 'P@ssw0rd!!', 'sommer2024!', '!!Qwertzuiop', '0123456789', '111111aaaa', 'abcabcabcabc', 'Ohrensessel1'])(
    'like %s is among the first that are tried',
    (password) => expect(isEasyToGuess(password)).toBe(true),
  );

  test.each(['drei Stühle im Regen', 'correct horse battery', 'Sommerregen auf Blech', 'xK3-v9Qp-22Lm', 'пароль из трёх слов'])(
    'like %s is fine',
    (password) => expect(isEasyToGuess(password)).toBe(false),
  );

  test('is not the person’s own name or address', () => {
    const person = { name: 'Åsa Lindgren', email: 'asa.lindgren@example.org' };
    for (const password of ['Åsa Lindgren', 'lindgren1234', 'Asa.Lindgren99', 'asa.lindgren@example.org']) {
      expect(isEasyToGuess(password, person)).toBe(true);
    }
    expect(isEasyToGuess('Lindgren mag Regen', person)).toBe(false);
  });
});
