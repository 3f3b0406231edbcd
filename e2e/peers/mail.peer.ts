import { randomUUID } from 'node:crypto';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guestBesideAgent, listenIn, readDesk } from '#listen/lines/testing/desk-scene.ts';
import { serveTokens } from '#listen/channels/mail/testing/serve-tokens.ts';
import { setUpLine } from '#listen/lines/testing/set-up-line.ts';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { password, startMailServers, type MailServers } from './mail/mail-servers.ts';

const service = 'service@haus.example';
const customer = 'anna@kunde.example';
const other = 'kurt@kunde.example';
const cloud = 'wolke@haus.example';
const patience = 30_000;

let servers: MailServers;
let house: TestHouse;
let people: SeededPeople;
let admin: SeededEmployee;
let address: string;
const lineId = randomUUID();
const settings = () => ({
  address: service,
  senderName: 'Kundenservice Haus',
  imapHost: 'localhost',
  imapPort: servers.imapPort,
  imapSecurity: 'starttls',
  user: service,
  password,
  folders: ['INBOX', 'Reklamationen'],
  smtpHost: 'localhost',
  smtpPort: servers.smtpPort,
  smtpSecurity: 'starttls',
  signature: '{agent}\nHaus GmbH',
  certificate: servers.certificate,
});

beforeAll(async () => {
  servers = await startMailServers([service, customer, other, cloud]);
  house = await openTestHouse();
  people = await seedPeople(house);
  admin = await people.employee({ roles: ['admin'] });
  address = await house.listen();
  await setUpLine(house, admin.key, { kind: 'mail', id: lineId, settings: settings() });
  await untilConnected();
});
afterAll(async () => {
  await house?.[Symbol.asyncDispose]();
  await servers?.[Symbol.asyncDispose]();
});

const untilConnected = () =>
  eventually(async () => {
    const { body } = await house.call('GET', '/lines', undefined, { as: admin.key });
    expect(body.items[0].condition).toMatchObject({ is: 'working', connectedSince: expect.any(String) });
  }, patience);

/** Somebody sends a mail through Postfix, as their mail program would. */
async function send(mail: { from?: string; to?: string; cc?: string; subject?: string; text: string; answers?: string | undefined; references?: string | undefined; attachments?: { filename: string; content: string }[]; html?: string }): Promise<string> {
  const { from = customer, to = service, subject = 'Waschmaschine', answers, references, ...rest } = mail;
  const transport = createTransport({ host: 'localhost', port: servers.smtpPort, requireTLS: true, tls: { ca: servers.certificate }, auth: { user: from, pass: password } });
  const { messageId } = await transport.sendMail({ from, to, subject, ...(answers && { inReplyTo: answers, references: references ?? answers }), ...rest });
  transport.close();
  return messageId;
}

/** Looks into a mailbox as its owner. */
async function mailbox<T>(user: string, look: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = new ImapFlow({ host: 'localhost', port: servers.imapPort, secure: false, auth: { user, pass: password }, tls: { ca: servers.certificate }, logger: false });
  await client.connect();
  try {
    return await look(client);
  } finally {
    await client.logout();
  }
}

/** Every mail in a folder, oldest first. */
function mailsOf(user: string, folder = 'INBOX'): Promise<Email[]> {
  return mailbox(user, async (client) => {
    await client.mailboxOpen(folder, { readOnly: true });
    const raws: Buffer[] = [];
    for await (const { source } of client.fetch('1:*', { source: true })) if (source) raws.push(source);
    return Promise.all(raws.map((raw) => PostalMime.parse(raw)));
  });
}

/** The newest mail of a folder that says something. */
const mailSaying = (user: string, words: string, folder?: string) =>
  eventually(async () => {
    const found = (await mailsOf(user, folder)).findLast(({ text }) => text?.includes(words));
    if (!found) throw new Error(`no mail says “${words}”; ${(await servers.log()).slice(-1_500)}`);
    return found;
  }, patience);

/** The conversation in the queue that begins with these words. */
const waiting = (agent: SeededEmployee, words: string) =>
  eventually(async () => {
    const { body } = await house.call('GET', '/desk', undefined, { as: agent.key });
    const found = body.queue.find(({ firstWords }: { firstWords: string }) => firstWords.includes(words));
    if (!found) throw new Error(`nobody waits with “${words}”: ${JSON.stringify(body.queue)}`);
    return found.id as string;
  }, patience);

const take = async (agent: SeededEmployee, words: string) => {
  const id = await waiting(agent, words);
  await house.call('POST', `/desk/conversations/${id}/take`, {}, { as: agent.key });
  return id;
};
const answer = (agent: SeededEmployee, id: string, text: string) => house.call('POST', `/desk/conversations/${id}/turns`, { text }, { as: agent.key });
const says = (agent: SeededEmployee, id: string, words: string) => eventually(async () => expect((await readDesk(house, agent.key, id)).join('\n')).toContain(words), patience);

describe('a mailbox on Dovecot and Postfix', () => {
  test('is tried before it is saved, and says in words what is wrong with it', async () => {
    const check = (change: object) => house.call('POST', '/lines/check', { kind: 'mail', settings: { ...settings(), ...change } }, { as: admin.key });
    expect((await check({})).body).toMatchObject({ trouble: null });
    expect(JSON.stringify((await check({ password: 'falsch' })).body)).toContain('Passwort');
    expect(JSON.stringify((await check({ certificate: '' })).body)).toContain('Wurzelzertifikat');
    expect(JSON.stringify((await check({ folders: ['INBOX', 'Fehlt'] })).body)).toContain('Fehlt');
    expect(JSON.stringify((await check({ imapPort: 1 })).body)).toContain('antwortet niemand');
  });

  test('brings a customer’s mail to the desk, and the answer into the customer’s mailbox under the right references; the yes pressed on the page lets the guest hear', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(house, people);
    const first = await send({ text: 'Meine Waschmaschine steht still.\n\nMit freundlichen Grüßen\nAnna Beispiel\nTel. 0171 5550123' });
    const id = await take(agent, 'Waschmaschine');
    expect(await readDesk(house, agent.key, id)).toEqual(['customer: Waschmaschine\n\nMeine Waschmaschine steht still.']);
    using heard = await listenIn(address, guest.key, visitId);

    await answer(agent, id, 'Welches Modell ist es?');
    const reply = await mailSaying(customer, 'Welches Modell ist es?');
    expect(reply).toMatchObject({ subject: 'AW: Waschmaschine', inReplyTo: first, references: first, from: { address: service, name: 'Kundenservice Haus' } });
    expect(reply.html).toContain('Welches Modell ist es?');
    expect(reply.text).toContain(agent.name);
    const link = /https?:\S+#ohk_\S+/.exec(reply.text ?? '')?.[0] ?? '';
    expect(reply.text).toMatch(/Darf jemand aus unserem Haus/);

    // The copy for the house holds what was said, and not what only the customer may press.
    const copy = await mailSaying(service, 'Welches Modell ist es?', 'Sent');
    expect(copy.text).not.toContain('ohk_');

    // A scanner opens the page: nothing is decided.
    const [page = '', key = ''] = link.split('#');
    await house.app.inject({ url: new URL(page).pathname });
    await answer(agent, id, 'Ich sehe gleich nach.');
    await mailSaying(customer, 'Ich sehe gleich nach.');
    expect(heard.bytes()).not.toContain('Modell');

    const mine = await house.call('GET', '/chat/consents', undefined, { as: key });
    expect(mine.body.conversations[0]).toMatchObject({ conversationId: id });
    expect((await house.call('PUT', `/chat/conversations/${id}/consents/listen`, { granted: true }, { as: key })).status).toBe(200);
    await heard.item((item) => item.type === 'conversation' && item.conversation.door === 'open', patience);

    await send({ subject: 'AW: Waschmaschine', answers: reply.messageId, references: `${first} ${reply.messageId}`, text: `Es ist die W 300.\n\nAm 03.11.2025 um 10:12 schrieb Kundenservice <${service}>:\n> Welches Modell ist es?` });
    await says(agent, id, 'customer: Es ist die W 300.');
    await eventually(() => expect(heard.bytes()).toContain('Es ist die W 300.'), patience);
    await answer(agent, id, 'Dann schicke ich das Ersatzteil.');
    await eventually(() => expect(heard.bytes()).toContain('Dann schicke ich das Ersatzteil.'), patience);

    // Nothing comes a second time, from the folder of sent mail neither.
    await mailSaying(service, 'Dann schicke ich das Ersatzteil.', 'Sent');
    const said = await readDesk(house, agent.key, id);
    expect(new Set(said).size).toBe(said.length);
    expect(said).toHaveLength(5);

    await send({ subject: 'AW: Waschmaschine', answers: reply.messageId, text: 'stop' });
    await says(agent, id, 'customer: stop');
    await send({ subject: 'AW: Waschmaschine', answers: reply.messageId, text: 'Das soll niemand hören.' });
    await says(agent, id, 'Das soll niemand hören.');
    expect(heard.bytes()).not.toContain('Das soll niemand');
  });

  test('keeps words of people in copy behind the door and sends them answers without the link', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const first = await send({ cc: other, subject: 'Trockner', text: 'Der Trockner quietscht.' });
    const id = await take(agent, 'Trockner');
    await answer(agent, id, 'Seit wann quietscht er?');
    expect((await mailSaying(customer, 'Seit wann quietscht er?')).text).toContain('#ohk_');
    expect((await mailSaying(other, 'Seit wann quietscht er?')).text).not.toContain('#ohk_');
    await send({ from: other, subject: 'AW: Trockner', answers: first, text: 'Seit Kurts Geburtstag.' });
    await says(agent, id, 'Seit Kurts Geburtstag.');
    const { body } = await house.call('GET', `/desk/conversations/${id}/events`, undefined, { as: agent.key });
    expect(body.items.filter(({ kind }: { kind: string }) => kind === 'note').map(({ what }: { what: string }) => what)).toEqual(expect.arrayContaining(['speaker-joined', 'speaker-left']));
  });

  test('reads every folder it was told to, and answers written in another program', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const id = `<${randomUUID()}@kunde.example>`;
    const raw = (head: string, words: string) => Buffer.from(`${head}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}`);
    await mailbox(service, (client) => client.append('Reklamationen', raw(`From: ${customer}\r\nTo: ${service}\r\nSubject: Bügeleisen\r\nMessage-ID: ${id}`, 'Es tropft.')));
    const began = performance.now();
    const conversation = await take(agent, 'Bügeleisen');
    await mailbox(service, (client) => client.append('Sent', raw(`From: ${service}\r\nTo: ${customer}\r\nSubject: AW: Bügeleisen\r\nMessage-ID: <${randomUUID()}@haus.example>\r\nIn-Reply-To: ${id}`, 'Aus dem Webmailer.')));
    await says(agent, conversation, 'agent: Aus dem Webmailer.');
    // Nothing came in the first folder, so each told by itself; looking every minute would have taken longer.
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test('reads every folder also where the server allows a single connection', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const address = 'eng@haus.example';
    await using narrow = await startMailServers([address, customer], 1);
    const { imapPort, smtpPort, certificate } = narrow;
    const id = randomUUID();
    await setUpLine(house, admin.key, { kind: 'mail', id, settings: { ...settings(), address, user: address, imapPort, smtpPort, certificate } });
    await eventually(async () => expect(await narrow.log()).toMatch(/Maximum number of connections/), patience);
    // What lay there before the first look is not the house's.
    await eventually(async () => {
      const looked = await house.db.owner.kysely.selectFrom('lines.memory').select('name').where('line_id', '=', id).execute();
      expect(looked.map(({ name }) => name)).toEqual(expect.arrayContaining(['folder INBOX', 'folder Reklamationen']));
    }, patience);
    await narrow.layInto(address, 'Reklamationen', `From: ${customer}\r\nTo: ${address}\r\nSubject: Eierkocher\r\nMessage-ID: <${randomUUID()}@kunde.example>\r\n\r\nDie Eier bleiben roh.`);
    // A folder that nobody watches is looked at whenever the first brings something.
    await narrow.layInto(address, '', `From: ${customer}\r\nTo: ${address}\r\nSubject: Anlass\r\nMessage-ID: <${randomUUID()}@kunde.example>\r\n\r\nHallo.`);
    await take(agent, 'Eierkocher');
  });

  test('lets an application in with OAuth, to read and to send, and says in words when it is not let in', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    await using issuer = await serveTokens(async (form) =>
      form.get('client_secret') === 'geheimer Schlüssel' ? { status: 200, body: { token_type: 'Bearer', expires_in: 3_600, access_token: await servers.token(form.get('client_id') ?? '') } } : { status: 401, body: { error: 'invalid_client' } },
    );
    const { password: _none, ...others } = settings();
    const withOAuth = { ...others, address: cloud, user: cloud, signIn: 'oauth', tokenAddress: issuer.address, clientId: cloud, clientSecret: 'geheimer Schlüssel' };
    const check = (change: object) => house.call('POST', '/lines/check', { kind: 'mail', settings: { ...withOAuth, ...change } }, { as: admin.key });
    expect((await check({})).body).toMatchObject({ works: true, trouble: null });
    expect(JSON.stringify((await check({ clientSecret: 'abgelaufen' })).body)).toContain('Clientschlüssel');
    expect(JSON.stringify((await check({ clientId: customer })).body)).toContain('lässt die Anwendung nicht in dieses Postfach');

    const id = randomUUID();
    await setUpLine(house, admin.key, { kind: 'mail', id, settings: withOAuth });
    await eventually(async () => {
      const { body } = await house.call('GET', '/lines', undefined, { as: admin.key });
      expect(body.items.find((line: { id: string }) => line.id === id).condition).toMatchObject({ is: 'working' });
    }, patience);
    const first = await send({ to: cloud, subject: 'Wasserkocher', text: 'Er kocht nicht.' });
    const conversation = await take(agent, 'Wasserkocher');
    await answer(agent, conversation, 'Leuchtet die Lampe?');
    expect(await mailSaying(customer, 'Leuchtet die Lampe?')).toMatchObject({ inReplyTo: first, from: { address: cloud } });
    expect(issuer.asked.length).toBeGreaterThan(0);
  });

  test('learns that an answer came back', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const gone = 'weg@kunde.example';
    await mailbox(service, (client) => client.append('INBOX', Buffer.from(`From: ${gone}\r\nTo: ${service}\r\nSubject: Toaster\r\nMessage-ID: <${randomUUID()}@kunde.example>\r\n\r\nEr toastet nicht.`)));
    const id = await take(agent, 'Toaster');
    await answer(agent, id, 'Dieser Satz kommt zurück.');
    await eventually(async () => {
      const { body } = await house.call('GET', '/lines/deliveries', undefined, { as: admin.key });
      expect(JSON.stringify(body)).toContain('zurückgeschickt');
    }, patience);
  });

  test('goes on where it stopped, and says nothing twice, also when its folders were made anew', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const put = (active: boolean) => setUpLine(house, admin.key, { kind: 'mail', id: lineId, settings: settings(), active });
    await send({ subject: 'Kaffeemaschine', text: 'Vor der Pause.' });
    const id = await take(agent, 'Kaffeemaschine');
    const before = (await mailsOf(service)).find(({ subject }) => subject === 'Kaffeemaschine');
    await put(false);
    await send({ subject: 'AW: Kaffeemaschine', answers: before?.messageId, text: 'Während der Pause.' });
    const raws = await eventually(async () => {
      const all = await mailbox(service, async (client) => {
        await client.mailboxOpen('INBOX');
        const sources: Buffer[] = [];
        for await (const { source } of client.fetch('1:*', { source: true })) if (source) sources.push(source);
        return sources;
      });
      expect(all.some((raw) => raw.toString().includes('=C3=A4hrend der Pause'))).toBe(true);
      return all;
    }, patience);
    // As after a move to another server: the same mails under new numbers.
    const old = await mailbox(service, async (client) => {
      const { uidValidity } = await client.mailboxOpen('INBOX');
      await client.messageDelete('1:*');
      return uidValidity;
    });
    await servers.renumber(service);
    await mailbox(service, async (client) => {
      expect((await client.mailboxOpen('INBOX')).uidValidity).not.toBe(old);
      for (const raw of raws) await client.append('INBOX', raw);
    });
    const count = async () => Number((await house.db.owner.kysely.selectFrom('conversations.event').select(({ fn }) => fn.countAll().as('n')).where('kind', '=', 'turn').executeTakeFirstOrThrow()).n);
    const turns = await count();
    await put(true);
    await says(agent, id, 'Während der Pause.');
    await send({ subject: 'AW: Kaffeemaschine', answers: before?.messageId, text: 'Nach der Pause.' });
    await says(agent, id, 'Nach der Pause.');
    expect(await readDesk(house, agent.key, id)).toEqual(['customer: Kaffeemaschine\n\nVor der Pause.', 'customer: Während der Pause.', 'customer: Nach der Pause.']);
    expect(await count()).toBe(turns + 2);
  });

  test('is not held up by a mail bomb', async () => {
    const agent = await people.employee({ roles: ['agent'] });
    const bomb = Buffer.from(`From: ${customer}\r\nSubject: Bombe\r\n${Array.from({ length: 10_000 }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`).join('')}`);
    await mailbox(service, (client) => client.append('INBOX', bomb));
    await send({ subject: 'Danach', text: 'Ich komme an.' });
    await waiting(agent, 'Danach');
    const metrics = await house.app.inject('/metrics');
    expect(metrics.body).toMatch(/ohrensessel_line_messages_total\{kind="mail",outcome="refused too-many-parts"\} 1/);
  });
});
