import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '#src/testing/eventually.ts';
import { guestBesideAgent, listenIn } from '#listen/lines/testing/desk-scene.ts';
import { composeAnswer } from '../sending/compose-answer.ts';
import { ownMessageId } from '../sending/own-message-id.ts';
import { readReturnAddress } from '../sending/return-address.ts';
import { letter, type Letter } from '../testing/letter.ts';
import { openMailLine, type MailLine } from '../testing/open-mail-line.ts';

let mail: MailLine;
beforeAll(async () => {
  mail = await openMailLine();
});
afterAll(() => mail[Symbol.asyncDispose]());

/** Ids and addresses of a test’s own, so that tests do not find each other’s threads. */
function correspondence() {
  const name = randomUUID().slice(0, 8);
  const from = `Anna <anna-${name}@example.org>`;
  const id = (n: number) => `${name}-${n}@example.org`;
  const receive = (about: Letter, folder?: 'received' | 'sent') => mail.receive(letter({ from, ...about }), folder);
  return { name, from, id, receive, address: `anna-${name}@example.org` };
}

/** Conversations and turns of a mail with this id, oldest first. */
async function logOf(id: string) {
  const thread = await mail.line.doors.threadOf([id]);
  const place = thread && (await mail.line.doors.placeOf(thread));
  if (!place) return { conversationId: '', turns: [], kinds: [] };
  const events = await mail.house.db.owner.kysely.selectFrom('conversations.event').selectAll().where('conversation_id', '=', place.conversationId).orderBy('seq').execute();
  const turns = events.filter(({ kind }) => kind === 'turn').map(({ party, body }) => `${party}: ${(body as { text: string }).text}`);
  return { conversationId: place.conversationId, turns, kinds: events.map(({ kind }) => kind) };
}

describe('a customer’s mail', () => {
  test('waits in the queue under its subject, with the customer’s own words and nothing else', async () => {
    const { id, receive } = correspondence();
    expect(await receive({ id: id(1), body: 'Sie steht still.\r\n\r\nMit freundlichen Grüßen\r\nAnna Beispiel\r\nTel. 0171 5550123' })).toBe('taken');
    const { turns, conversationId } = await logOf(id(1));
    expect(turns).toEqual(['customer: Waschmaschine\n\nSie steht still.']);
    const conversation = await mail.house.db.owner.kysely.selectFrom('conversations.conversation').selectAll().where('id', '=', conversationId).executeTakeFirstOrThrow();
    expect(conversation).toMatchObject({ channel: 'mail', state: 'waiting', language: 'de', origin: 'real' });
  });

  test('belongs to the thread of the mails it refers to, and is said once however often it is read', async () => {
    const { id, receive } = correspondence();
    for (let reading = 0; reading < 2; reading += 1) {
      await receive({ id: id(1), body: 'Erste Mail.' });
      await receive({ id: id(2), answers: [id(1)], subject: 'AW: Waschmaschine', body: 'Zweite Mail.' });
    }
    expect((await logOf(id(1))).turns).toEqual(['customer: Waschmaschine\n\nErste Mail.', 'customer: Zweite Mail.']);
  });

  test('that comes after the answers to it finds them', async () => {
    const { id, receive } = correspondence();
    await receive({ id: id(3), answers: [id(1), id(2)], subject: 'AW: Waschmaschine', body: 'Dritte.' });
    await receive({ id: id(2), answers: [id(1)], subject: 'AW: Waschmaschine', body: 'Zweite.' });
    await receive({ id: id(1), body: 'Erste.' });
    expect((await logOf(id(3))).turns).toHaveLength(3);
    expect((await logOf(id(1))).conversationId).toBe((await logOf(id(3))).conversationId);
  });

  test('that answers without naming a mail is found by subject and correspondent, and only by both', async () => {
    const one = correspondence();
    const other = correspondence();
    const subject = `Rechnung ${one.name}`;
    await one.receive({ id: one.id(1), subject, body: 'Was ist das?' });
    await one.receive({ id: one.id(2), subject: `AW: ${subject}`, body: 'Noch etwas.' });
    await other.receive({ id: other.id(1), subject: `AW: ${subject}`, body: 'Ich bin jemand anderes.' });
    await one.receive({ id: one.id(3), subject, body: 'Eine neue Frage unter demselben Betreff.' });
    expect((await logOf(one.id(1))).turns).toHaveLength(2);
    expect((await logOf(other.id(1))).conversationId).not.toBe((await logOf(one.id(1))).conversationId);
    expect((await logOf(one.id(3))).conversationId).not.toBe((await logOf(one.id(1))).conversationId);
  });

  test.each([
    ['only hands on another', { subject: 'WG: Angebot', body: '---------- Forwarded message ---------\r\nVon: Kurt <kurt@example.org>\r\nBetreff: Angebot\r\n\r\nKurts Worte.' }, 'Angebot\n\n[leitet eine Nachricht weiter]'],
    ['is empty', { subject: 'Waschmaschine kaputt', body: '' }, 'Waschmaschine kaputt\n\n[schickt eine leere Mail]'],
    ['has neither subject nor more than a name', { subject: '', body: 'Viele Grüße\r\nAnna' }, 'Viele Grüße\nAnna'],
  ])('that %s says so', async (_what, about, text) => {
    const { id, receive } = correspondence();
    await receive({ id: id(1), ...about });
    expect((await logOf(id(1))).turns).toEqual([`customer: ${text}`]);
  });

  test('sent by a contact form speaks for whoever it says to answer', async () => {
    const { id, address, receive } = correspondence();
    await receive({ id: id(1), from: 'Website <service@example.com>', head: [`Reply-To: ${address}`, 'Auto-Submitted: auto-generated'], body: 'Über das Formular.' });
    const thread = await mail.line.doors.threadOf([id(1)]);
    expect(await mail.line.doors.isCustomer(thread ?? '', { ref: address, by: 'mail' })).toBe(true);
  });
});

describe('what becomes of a customer’s wish', () => {
  test('to be answered at another address: the answer goes there, the link to their own page does not', async () => {
    const { id, address, receive } = correspondence();
    const agent = await mail.people.employee({ roles: ['agent'] });
    const answered = async (words: string) => {
      const { conversationId } = await logOf(id(1));
      await mail.house.call('POST', `/desk/conversations/${conversationId}/take`, {}, { as: agent.key });
      await mail.house.call('POST', `/desk/conversations/${conversationId}/turns`, { text: words }, { as: agent.key });
      const errand = await eventually(() => mail.errands.find(({ text }) => text === words) ?? Promise.reject(new Error('nothing was sent')));
      return { errand, to: readReturnAddress(errand.address) };
    };
    await receive({ id: id(1) });
    expect((await answered('Eins.')).to).toMatchObject({ to: address, mayDecide: true });
    await receive({ id: id(2), answers: [id(1)], head: ['Reply-To: jemand@anders.example'], body: 'Bitte dorthin.' });
    const { errand, to } = await answered('Zwei.');
    expect(to).toMatchObject({ to: 'jemand@anders.example', mayDecide: false });
    if (!to) throw new Error('no address');
    expect((await composeAnswer(errand, mail.line, to)).toCustomer.toString()).not.toContain('ohk_');
  });

  test('that has no words begins in the language of the house', async () => {
    const { id, receive } = correspondence();
    const speak = (language: 'de' | 'en') => mail.house.db.owner.kysely.updateTable('people.organisation').set({ language }).execute();
    await speak('en');
    await receive({ id: id(1), subject: '', body: '' });
    await speak('de');
    const { turns, conversationId } = await logOf(id(1));
    expect(turns).toEqual(['customer: [sends an empty mail]']);
    const { language } = await mail.house.db.owner.kysely.selectFrom('conversations.conversation').select('language').where('id', '=', conversationId).executeTakeFirstOrThrow();
    expect(language).toBe('en');
  });
});

describe('a mail of somebody else in the thread', () => {
  test('of a colleague counts as the service', async () => {
    const { id, receive } = correspondence();
    await receive({ id: id(1) });
    await receive({ id: id(2), from: 'Werkstatt <werkstatt@werk.example.com>', answers: [id(1)], subject: 'AW: Waschmaschine', body: 'Wir haben das Teil da.' });
    expect((await logOf(id(1))).turns.at(-1)).toBe('agent: Wir haben das Teil da.');
  });

  test('written in another mail program appears once, and the product’s own from the same folder not again', async () => {
    const { id, receive } = correspondence();
    await receive({ id: id(1) });
    const theirs = { id: id(2), from: 'Service <service@example.com>', answers: [id(1)], subject: 'AW: Waschmaschine', body: 'Aus dem Webmailer.' };
    await receive(theirs, 'sent');
    await receive(theirs, 'sent');
    expect((await logOf(id(1))).turns.filter((turn) => turn === 'agent: Aus dem Webmailer.')).toHaveLength(1);
    const errand = { key: 'k', attempt: 1, kind: 'answer' as const, thread: id(1), address: undefined, language: 'de' as const, text: 'Von hier.', consentLink: 'https://x.example/#k', question: undefined, agent: undefined, messages: [id(1)] };
    const { id: own } = await composeAnswer(errand, mail.line, { to: 'anna@example.org', cc: [], subject: 'Waschmaschine', answers: id(1), mayDecide: true });
    expect(await receive({ ...theirs, id: own }, 'sent')).toBe('own');
    expect(await receive({ ...theirs, id: id(9), answers: [], subject: 'Werbung' }, 'sent')).toBe('not-a-thread');
  });

  test('in copy stays behind the door while the customer is heard before and after it', async () => {
    const { id, receive } = correspondence();
    const { agent, guest, visitId } = await guestBesideAgent(mail.house, mail.people);
    await receive({ id: id(1), cc: 'Kurt <kurt@example.org>' });
    const { conversationId } = await logOf(id(1));
    await mail.house.call('POST', `/desk/conversations/${conversationId}/take`, {}, { as: agent.key });
    const thread = (await mail.line.doors.threadOf([id(1)])) ?? '';
    await mail.line.doors.consent({ thread, at: new Date(), purpose: 'listen', granted: true, means: 'page' });
    using heard = await listenIn(mail.address, guest.key, visitId);
    await receive({ id: id(2), answers: [id(1)], subject: 'AW: Waschmaschine', body: 'Annas zweite Mail.' });
    await receive({ id: id(3), from: 'Kurt <kurt@example.org>', answers: [id(1)], subject: 'AW: Waschmaschine', body: 'Kurts Worte.' });
    await receive({ id: id(4), answers: [id(3)], subject: 'AW: Waschmaschine', body: 'Annas dritte Mail.' });
    await eventually(() => expect(heard.bytes()).toContain('Annas dritte Mail.'));
    expect(heard.bytes()).toContain('Annas zweite Mail.');
    expect(heard.bytes()).not.toContain('Kurts Worte');
    expect((await logOf(id(1))).turns).toContain('customer: Kurts Worte.');
  });
});

describe('a yes to the thread from its first mail', () => {
  test('lets the guest hear what was written before it, except words of people who did not agree and what the customer wrote to another agent', async () => {
    const { id, receive } = correspondence();
    const before = await mail.people.employee({ roles: ['agent'] });
    const { agent, guest, visitId } = await guestBesideAgent(mail.house, mail.people);
    const as = (key: string) => ({ as: key });
    await receive({ id: id(1), cc: 'Kurt <kurt@example.org>', body: 'Annas erste Mail.' });
    const { conversationId } = await logOf(id(1));
    await mail.house.call('POST', `/desk/conversations/${conversationId}/take`, {}, as(before.key));
    await receive({ id: id(2), answers: [id(1)], body: 'Anna an den ersten Service.', subject: 'AW: Waschmaschine' });
    await mail.house.call('POST', `/desk/conversations/${conversationId}/release`, {}, as(before.key));
    await receive({ id: id(3), from: 'Kurt <kurt@example.org>', answers: [id(1)], body: 'Kurts Worte.', subject: 'AW: Waschmaschine' });
    await mail.house.call('POST', `/desk/conversations/${conversationId}/take`, {}, as(agent.key));
    await mail.house.call('POST', `/desk/conversations/${conversationId}/turns`, { text: 'Antwort des zweiten Service.' }, as(agent.key));
    const errand = await eventually(() => mail.errands.find(({ thread }) => thread === id(1)) ?? Promise.reject(new Error('nothing was sent')));
    expect(errand.question).toContain('dieses Gespräch von der ersten Mail an mitverfolgen');
    using heard = await listenIn(mail.address, guest.key, visitId);
    expect(heard.bytes()).not.toContain('Anna');
    const [, key = ''] = errand.consentLink.split('#');
    expect((await mail.house.call('PUT', `/chat/conversations/${conversationId}/consents/listen`, { granted: true }, as(key))).status).toBe(200);
    await eventually(() => expect(heard.bytes()).toContain('Annas erste Mail.'));
    expect(heard.bytes()).toContain('Antwort des zweiten Service.');
    expect(heard.bytes()).not.toContain('Kurts Worte');
    expect(heard.bytes()).not.toContain('Anna an den ersten Service');
  });
});

describe('what no person wrote', () => {
  test.each([
    ['an absent customer’s program', ['Auto-Submitted: auto-replied'], 'automatic'],
    ['a newsletter', ['List-Id: <news.example.org>'], 'list'],
  ] as const)('%s adds nothing, not even to its thread', async (_who, head, outcome) => {
    const { id, receive } = correspondence();
    await receive({ id: id(1) });
    expect(await receive({ id: id(2), answers: [id(1)], head, body: 'Ich bin nicht da.' })).toBe(outcome);
    expect((await logOf(id(1))).turns).toHaveLength(1);
  });

  test('a report that an answer came back marks that answer as not delivered', async () => {
    const { id, receive } = correspondence();
    const agent = await mail.people.employee({ roles: ['agent'] });
    await receive({ id: id(1) });
    const { conversationId } = await logOf(id(1));
    await mail.house.call('POST', `/desk/conversations/${conversationId}/take`, {}, { as: agent.key });
    await mail.house.call('POST', `/desk/conversations/${conversationId}/turns`, { text: 'Wir kommen morgen.' }, { as: agent.key });
    const errand = await eventually(() => mail.errands.find(({ thread }) => thread === id(1)) ?? Promise.reject(new Error('nothing was sent')));
    expect(errand).toMatchObject({ text: 'Wir kommen morgen.', messages: [id(1)] });
    expect(readReturnAddress(errand.address)).toMatchObject({ subject: 'Waschmaschine', answers: id(1), cc: [] });
    const report = ['--x', 'Content-Type: message/delivery-status', '', 'Action: failed', 'Status: 5.1.1', '', '--x', 'Content-Type: text/rfc822-headers', '', `Message-ID: <${ownMessageId(mail.line.id, errand.key, 'service@example.com')}>`, '--x--', ''].join('\r\n');
    const bounced = Buffer.from(`From: MAILER-DAEMON@example.org\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n${report}`);
    const troubled = async () => (await mail.house.call('GET', '/lines/deliveries', undefined, { as: mail.adminKey })).body.items;
    expect(await troubled()).toEqual([]);
    expect(await mail.receive(bounced)).toBe('bounce');
    expect(JSON.stringify(await troubled())).toContain('(5.1.1)');
  });
});
