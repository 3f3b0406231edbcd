import { expect, test } from 'vitest';
import { wordingDefaults } from '#people/consent/contract/wording-defaults.ts';
import { renderQuestion } from './render-question.ts';
import { whoListens } from './who-listens.ts';

const about = (channel: string | null, language: 'de' | 'en') => ({ who: whoListens([{ de: 'Einkauf', en: 'Purchasing' }], language), language, channel });

test('no question shows a placeholder, on whatever channel it was put, also when nobody knows the channel any more', () => {
  for (const channel of ['chat', 'mail', 'call', 'social', 'in-person', null]) {
    for (const language of ['de', 'en'] as const) {
      for (const template of Object.values(wordingDefaults)) expect(renderQuestion(template[language], about(channel, language)).text).not.toMatch(/[{}]/);
    }
  }
});

test('a question says how to take a yes back where it was put', () => {
  const end = (channel: string | null) => renderQuestion(wordingDefaults.listen.en, about(channel, 'en')).text.match(/you can (.*) at any time/)?.[1];
  expect([end('chat'), end('call'), end(null)]).toEqual(['write “stop”', 'say “stop”', 'write or say “stop”']);
});

test('a question says what becomes of what is said where it was put', () => {
  const keeping = (channel: string | null) => renderQuestion(wordingDefaults.listen.de, about(channel, 'de')).text.match(/\(Einkauf\)\. (.*) Ein Nein/)?.[1];
  expect(keeping('chat')).toBe('Wer zuhört, liest nur mit und bekommt keine Abschrift.');
  expect([keeping('call'), keeping(null)]).toEqual(Array(2).fill('Ihre Stimme wird nicht aufgezeichnet.'));
  expect(keeping('in-person')).toBe('Ihre Stimme wird nicht aufgezeichnet; was Sie sagen, wird mitgeschrieben.');
});

test('only a question about a mail speaks of its thread, and only where its words do', () => {
  expect(renderQuestion(wordingDefaults.listen.en, about('mail', 'en'))).toMatchObject({ text: expect.stringContaining('this conversation from its first mail on,'), reaches: true });
  expect(renderQuestion(wordingDefaults.listen.en, about('chat', 'en')).reaches).toBe(false);
  expect(renderQuestion('May {who} listen?', about('mail', 'en'))).toEqual({ text: 'May one person (Purchasing) listen?', reaches: false });
});
