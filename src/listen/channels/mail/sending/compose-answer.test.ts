import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Errand } from '#listen/lines/server/channel.ts';
import { MailSettings } from '../manifest.ts';
import { mailSettings } from '../testing/mail-settings.ts';
import { composeAnswer } from './compose-answer.ts';
import { isOwnMessageId } from './own-message-id.ts';
import type { ReturnAddress } from './return-address.ts';

const link = 'https://chair.example.org/meine-gespraeche#ohk_geheim';
const line = { id: 'line-1', settings: MailSettings.parse(mailSettings) };
const errand: Errand = {
  key: 'errand-1', attempt: 1, kind: 'answer', thread: 'a1@example.org', address: undefined, language: 'de', text: 'Wir kommen morgen.\n\nPasst 10 Uhr <ungefähr>?', consentLink: link, question: undefined,
  agent: { name: 'Paula Probst', email: 'paula@example.com' }, messages: ['a1@example.org', 'ours-1@example.com', 'a2@example.org'],
};
const address: ReturnAddress = { to: 'anna@example.org', cc: ['kurt@example.org'], subject: 'Waschmaschine', answers: 'a2@example.org', mayDecide: true };

const compose = async (over: Partial<Errand> = {}, to: Partial<ReturnAddress> = {}) => {
  const answer = await composeAnswer({ ...errand, ...over }, line, { ...address, ...to });
  return { ...answer, customer: await PostalMime.parse(answer.toCustomer), others: await PostalMime.parse(answer.toOthers) };
};

describe('an answer', () => {
  test('stands in the customer’s thread: it answers the newest mail and names all before it', async () => {
    const { customer, id } = await compose();
    expect(customer).toMatchObject({
      messageId: `<${id}>`,
      inReplyTo: '<a2@example.org>',
      references: '<a1@example.org> <ours-1@example.com> <a2@example.org>',
      subject: 'AW: Waschmaschine',
      from: { name: 'Kundenservice Beispiel', address: 'service@example.com' },
      to: [{ address: 'anna@example.org' }],
      cc: [{ address: 'kurt@example.org' }],
    });
  });

  test.each([
    ['Waschmaschine', 'de', 'AW: Waschmaschine'],
    ['Washing machine', 'en', 'Re: Washing machine'],
    ['Re: Waschmaschine', 'de', 'Re: Waschmaschine'],
    ['AW: Re: Waschmaschine', 'en', 'AW: Re: Waschmaschine'],
    ['WG: Angebot', 'de', 'AW: Angebot'],
    ['', 'de', 'AW: Ihre Nachricht'],
    ['Zeile\r\nBcc: alle@example.org', 'de', 'AW: Zeile Bcc: alle@example.org'],
  ] as const)('to “%s” (%s) is called “%s”', async (subject, language, expected) => {
    const { customer } = await compose({ language }, { subject });
    expect(customer.subject).toBe(expected);
    expect(customer.bcc).toBeUndefined();
  });

  test('says the same as text and as HTML, in which markup stays text', async () => {
    const { customer } = await compose();
    expect(customer.text).toContain('Passt 10 Uhr <ungefähr>?');
    expect(customer.html).toContain('Passt 10 Uhr &lt;ungefähr&gt;?');
    for (const part of [customer.text, customer.html]) {
      expect(part).toContain('Paula Probst');
      expect(part).toContain(link);
      expect(part).toContain('Wer mithören darf');
    }
    expect(customer.text).toMatch(/\n-- \nPaula Probst\nKundenservice Beispiel GmbH\n/);
  });

  test('carries an open question in its wording, and how to answer it', async () => {
    const { customer, others } = await compose({ question: 'Darf eine Person (Einkauf) mitverfolgen?' });
    for (const part of [customer.text, customer.html]) {
      expect(part).toContain('Darf eine Person (Einkauf) mitverfolgen?');
      expect(part).toContain('sie nur zu öffnen, entscheidet nichts');
      expect(part?.split(link).length).toBeGreaterThan(1);
    }
    expect(others.text).not.toContain('Einkauf');
  });

  test('gives the link to nobody but the customer', async () => {
    const { toOthers, others } = await compose();
    expect(toOthers.toString()).not.toContain('ohk_');
    expect(others.html).not.toContain('ohk_');
    expect(others.text).toContain('Wir kommen morgen.');
  });

  test('goes where its writer wants answers, without what only the customer may press if they are not known by that address', async () => {
    const { customer } = await compose({ question: 'Darf eine Person (Einkauf) mitverfolgen?' }, { to: 'jemand@anders.example', mayDecide: false });
    expect(customer.to).toMatchObject([{ address: 'jemand@anders.example' }]);
    expect(customer.text).toContain('Wir kommen morgen.');
    for (const part of [customer.text, customer.html]) expect(part).not.toMatch(/ohk_|Einkauf/);
  });

  test('has the same id on every attempt, one its own line knows and no other', async () => {
    const [one, two] = [await compose(), await compose({ attempt: 2 })];
    expect(two.id).toBe(one.id);
    expect((await compose({ key: 'errand-2' })).id).not.toBe(one.id);
    expect(isOwnMessageId('line-1', one.id)).toBe(true);
    expect(isOwnMessageId('line-2', one.id)).toBe(false);
  });

  test('leaves the middle of very long threads out', async () => {
    const messages = Array.from({ length: 50 }, (_, n) => `m${n}@example.org`);
    const { customer } = await compose({ messages }, { answers: 'm49@example.org' });
    const named = customer.references?.split(/\s+/) ?? [];
    expect(named).toHaveLength(30);
    expect([named[0], named.at(-1)]).toEqual(['<m0@example.org>', '<m49@example.org>']);
  });
});
