import { expect, test } from 'vitest';
import { heardAmount } from './heard-amount.ts';

test('what was heard is told in messages, in time on the phone, or both', () => {
  expect([heardAmount('de', 0, 0), heardAmount('de', 1, 0), heardAmount('de', 0, 1), heardAmount('de', 0, 42), heardAmount('de', 3, 130)]).toEqual([
    '0 Beiträge', 'ein Beitrag', 'eine Sekunde am Telefon', '42 Sekunden am Telefon', '3 Beiträge und 2 Minuten am Telefon',
  ]);
  expect([heardAmount('en', 2, 0), heardAmount('en', 0, 60), heardAmount('en', 1, 1)]).toEqual(['2 messages', 'one minute on the phone', 'one message and one second on the phone']);
});
