import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openChat, type PraiseScene } from '#appreciate/praise/server/testing/praise-scene.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { openMailbox, type Mailbox } from '../testing/open-mailbox.ts';
import { sendWeekly } from './sending/send-weekly.ts';

let house: TestHouse;
let people: SeededPeople;
let mailbox: Mailbox;
let admin: SeededEmployee;
let agent: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  house.services.config.baseUrl = 'https://stuhl.example.org';
  people = await seedPeople(house);
  mailbox = await openMailbox();
  admin = await people.employee({ roles: ['admin'] });
  agent = await people.employee({ roles: ['agent'], unit: people.units.service, name: 'Paula Probst' });
  house.clock.now = thursday;
  await hang('Tausend Dank, Sie haben mir den Urlaub gerettet!');
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
  await mailbox[Symbol.asyncDispose]();
});

// Friday, 20 November 2026: letters go at seven in Berlin, which is six in UTC.
const thursday = new Date('2026-11-19T09:00:00Z');
const due = new Date('2026-11-20T06:00:00Z');
const hours = (n: number) => n * 3_600_000;
beforeEach(() => {
  house.clock.now = thursday;
});
afterEach(async () => {
  mailbox.behaves = 'takes';
  mailbox.mails.length = 0;
  for (const table of ['letters.letter', 'letters.reader'] as const) await house.db.owner.kysely.deleteFrom(table).execute();
  await house.db.owner.pool.query('delete from graphile_worker._private_jobs');
});

const server = () => ({ host: '127.0.0.1', port: mailbox.port, security: 'none', user: 'brief', password: 'geheim', senderAddress: 'dank@example.com', senderName: 'Ohrensessel' });
const set = (over: object = {}) => house.call('PUT', '/letters/settings', { weekday: 5, hour: 7, mail: server(), ...over }, { as: admin.key });
const mine = async (who: SeededEmployee) => (await house.call('GET', '/letters/mine', undefined, { as: who.key })).body;
const want = (who: SeededEmployee, wanted = true) => house.call('PUT', '/letters/mine', { wanted }, { as: who.key });

/** Runs what the queue holds, once; what fails stays in it, as it would. */
async function work(): Promise<{ failed: number }> {
  await house.services.jobs.runNow('letters:begin-week', {});
  const { rows } = await house.db.owner.pool.query(`select j.id, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'letters:send'`);
  let failed = 0;
  for (const { id, payload } of rows) {
    try {
      await house.services.jobs.runNow('letters:send', payload);
      await house.db.owner.pool.query('delete from graphile_worker._private_jobs where id = $1', [id]);
    } catch {
      failed += 1;
    }
  }
  return { failed };
}

function first() {
  const [mail] = mailbox.mails;
  if (!mail) throw new Error('no letter came');
  return mail;
}

/** A customer thanks, agrees, and the agent keeps it. */
async function hang(words: string, more: object = {}): Promise<{ scene: PraiseScene; id: string }> {
  const scene = await openChat(house, agent);
  const seq = await scene.writes(words);
  await scene.agrees(['quote']);
  const kept = await scene.keeps(seq, more);
  if (kept.status !== 201) throw new Error(JSON.stringify(kept.body));
  return { scene, id: kept.body.id };
}

describe('the mail server', () => {
  test('is set by the administration only, and its password is told to nobody', async () => {
    expect((await house.call('GET', '/letters/settings', undefined, { as: agent.key })).status).toBe(403);
    const reply = await set();
    expect(reply.body).toMatchObject({ weekday: 5, hour: 7, mail: { host: '127.0.0.1', hasPassword: true } });
    expect(JSON.stringify(reply.body)).not.toContain('geheim');
    const { rows } = await house.db.owner.pool.query('select password::text from letters.settings');
    expect(rows[0].password).not.toContain(Buffer.from('geheim').toString('hex'));
  });

  test('is asked before anything is kept, and is never reached unencrypted across a network', async () => {
    expect((await set({ mail: { ...server(), password: 'falsch' } })).body.type).toContain('mail-server-refuses');
    expect((await set({ mail: { ...server(), port: 1 } })).body.type).toContain('mail-server-refuses');
    expect((await set({ mail: { ...server(), host: 'mail.example.com' } })).body.type).toContain('mail-unencrypted');
    expect((await house.call('GET', '/letters/settings', undefined, { as: admin.key })).body.mail.port).toBe(mailbox.port);
  });

  test('keeps its password when the rest is changed, and loses it with another host', async () => {
    const { password: _, ...rest } = server();
    expect((await set({ hour: 8, mail: rest })).body).toMatchObject({ hour: 8, mail: { hasPassword: true } });
    expect((await set({ mail: { ...rest, host: 'localhost' } })).status).toBe(422);
    await set();
  });

  test('without one nothing goes, and the page says so', async () => {
    await set({ mail: null });
    await want(agent);
    expect(await mine(agent)).toMatchObject({ wanted: true, canGo: false, next: null });
    expect((await house.call('POST', '/letters/mine/now', {}, { as: agent.key })).body.type).toContain('no-mail-server');
    house.clock.now = new Date(due.getTime() + hours(1));
    expect(await work()).toEqual({ failed: 0 });
    expect((await mine(agent)).last).toBeNull();
    // Named by now, it is for the next one: nobody gets at any hour what was due before.
    await set();
    await work();
    expect(mailbox.mails).toHaveLength(0);
    house.clock.now = thursday;
    await set({ mail: null });
    await set();
  });
});

describe('the weekly letter', () => {
  test('goes to whoever wants it and to nobody else, on the day and at the hour of the organisation', async () => {
    const reader = await people.employee({ name: 'Erik Esser', language: 'de' });
    await people.employee({ name: 'Will Nicht' });
    expect((await want(reader)).body).toMatchObject({ wanted: true, next: due.toISOString() });
    house.clock.now = new Date(due.getTime() - 60_000);
    await work();
    expect(mailbox.mails).toHaveLength(0);
    house.clock.now = due;
    await work();
    expect(mailbox.mails.map(({ to }) => to)).toEqual([[reader.email]]);
    expect(mailbox.mails[0]?.mail).toMatchObject({ subject: 'Dank der Woche · Testhaus', from: { address: 'dank@example.com', name: 'Ohrensessel' } });
    expect(await mine(reader)).toMatchObject({ last: { state: 'sent' }, next: '2026-11-27T06:00:00.000Z' });
  });

  test('says the same as text and as HTML, in the reader’s language, with nothing fetched from elsewhere', async () => {
    await hang('Danke <b>vielmals</b>, der Kühlschrank läuft wieder, Sie sind ein Engel!', { took: { clicks: 2, minutes: 1 } });
    const reader = await people.employee({ name: 'Emma English', language: 'en' });
    await want(reader);
    house.clock.now = due;
    await work();
    const { mail, raw } = first();
    expect(mail.text).toContain('„Danke <b>vielmals</b>, der Kühlschrank läuft wieder, Sie sind ein Engel!“');
    expect(mail.html).toContain('Danke &lt;b&gt;vielmals&lt;/b&gt;');
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain('Hello Emma English');
      expect(part).toContain('two clicks and one minute for us');
      expect(part).toContain('https://stuhl.example.org/letter/end#ohl_');
    }
    expect(mail.html).not.toMatch(/<img|<script|<link|url\(|src=/);
    expect(raw).not.toContain('Probst');
  });

  test('is sent once per week and person, however often the queue asks and however the weekday changes', async () => {
    await want(agent);
    house.clock.now = due;
    // The queue itself, as it runs in a house.
    await house.services.jobs.start();
    await house.services.jobs.runNow('letters:begin-week', {});
    await expect.poll(() => mailbox.mails.length, { timeout: 10_000 }).toBe(1);
    await house.services.jobs.stop();
    await work();
    await Promise.all([house.services.jobs.runNow('letters:send', { employeeId: agent.id, week: '2026-11-16' }), house.services.jobs.runNow('letters:send', { employeeId: agent.id, week: '2026-11-16' })]);
    await set({ weekday: 6 });
    house.clock.now = new Date(due.getTime() + hours(25));
    await work();
    expect(mailbox.mails).toHaveLength(1);
    house.clock.now = thursday;
    await set();
  });

  test('is made up for after a stop of the house, for three days', async () => {
    await want(agent);
    house.clock.now = new Date(due.getTime() + hours(80));
    await work();
    expect(mailbox.mails).toHaveLength(0);
    house.clock.now = new Date(due.getTime() + hours(50));
    await work();
    expect(mailbox.mails).toHaveLength(1);
  });

  test('waits for a server that asks to come back, leaves a mailbox alone that refuses, and is not repeated where nobody knows', async () => {
    await want(agent);
    house.clock.now = due;
    mailbox.behaves = 'later';
    expect(await work()).toEqual({ failed: 1 });
    mailbox.behaves = 'refuses-sender';
    expect(await work()).toEqual({ failed: 1 });
    expect((await mine(agent)).last).toBeNull();
    mailbox.behaves = 'hangs-up';
    expect(await work()).toEqual({ failed: 0 });
    mailbox.behaves = 'takes';
    await work();
    expect(mailbox.mails).toHaveLength(1);
    expect((await mine(agent)).last.state).toBe('unsure');
    const other = await people.employee();
    await want(other);
    await house.db.owner.kysely.updateTable('letters.reader').set({ since: thursday }).where('employee_id', '=', other.id).execute();
    mailbox.behaves = 'refuses';
    await work();
    mailbox.behaves = 'takes';
    await work();
    expect((await mine(other)).last.state).toBe('refused');
  });

  test('begins with the next one for whoever asks after the hour, and ends with whoever leaves', async () => {
    house.clock.now = new Date(due.getTime() + hours(2));
    await want(agent);
    const leaver = await people.employee();
    await want(leaver);
    await work();
    expect(mailbox.mails).toHaveLength(0);
    await house.db.owner.kysely.updateTable('people.employee').set({ active: false }).where('id', '=', leaver.id).execute();
    expect(await house.db.owner.kysely.selectFrom('letters.reader').select('employee_id').execute()).toEqual([{ employee_id: agent.id }]);
  });

  test('does not go to whoever ended it while it waited or was written, even if they asked for it anew', async () => {
    await want(agent);
    house.clock.now = due;
    const week = '2026-11-16';
    const endedMeanwhile = sendWeekly(house.services, {
      findWord: async () => {
        await want(agent, false);
        return undefined;
      },
    });
    await endedMeanwhile.run({ employeeId: agent.id, week } as never, AbortSignal.timeout(10_000));
    house.clock.now = new Date(due.getTime() + 60_000);
    await want(agent);
    await house.services.jobs.runNow('letters:send', { employeeId: agent.id, week });
    expect(mailbox.mails).toHaveLength(0);
    expect(await mine(agent)).toMatchObject({ last: null, next: '2026-11-27T06:00:00.000Z' });
  });

  test('names every letter with words taken back by its day where the organisation is, one that was asked for as well', async () => {
    const gone = await hang('Sie haben mir die Hochzeit gerettet, danke von ganzem Herzen!');
    await want(agent);
    house.clock.now = new Date('2026-11-18T23:30:00Z');
    await house.call('POST', '/letters/mine/now', {}, { as: agent.key });
    expect(first().mail.text).toContain('Hochzeit');
    await gone.scene.changes('quote', false);
    house.clock.now = due;
    await work();
    expect(mailbox.mails[1]?.mail.text).toContain('In Ihrem Brief vom 19. November 2026 stehen Worte');
  });

  test('holds only what hangs in the moment it goes, and names the next time what was taken back since', async () => {
    const gone = await hang('Merci vielmals, Sie haben sich so viel Zeit genommen!');
    const later = await hang('Großes Lob und danke an alle, das ging ja blitzschnell!');
    await want(agent);
    await gone.scene.changes('quote', false);
    house.clock.now = due;
    await work();
    expect(mailbox.mails[0]?.raw).not.toContain('Zeit genommen');
    expect(mailbox.mails[0]?.mail.text).toContain('blitzschnell');
    expect(mailbox.mails[0]?.mail.text).not.toContain('Bitte löschen');
    await later.scene.changes('quote', false);
    house.clock.now = new Date(due.getTime() + 7 * hours(24));
    await work();
    expect(mailbox.mails[1]?.mail.text).toContain('In Ihrem Brief vom 20. November 2026 stehen Worte, die inzwischen zurückgenommen wurden.');
    expect(mailbox.mails[1]?.mail.text).not.toContain('blitzschnell');
    house.clock.now = new Date(due.getTime() + 14 * hours(24));
    await work();
    expect(mailbox.mails[2]?.mail.text ?? '').not.toContain('Bitte löschen');
  });

  test('tells a unit what it had a part in', async () => {
    await hang('Danke, endlich versteht jemand die Anleitung, das ist ganz toll geworden!', { helpers: [people.units.sales.id] });
    const upstream = await people.employee({ unit: people.units.sales });
    const elsewhere = await people.employee({ unit: people.units.service });
    await want(upstream);
    await want(elsewhere);
    house.clock.now = due;
    await work();
    const of = (who: SeededEmployee) => mailbox.mails.find(({ to }) => to.includes(who.email))?.mail.text ?? '';
    expect(of(upstream)).toMatch(/Dank, an dem Sie beteiligt waren[\s\S]+die Anleitung/);
    expect(of(elsewhere)).not.toContain('beteiligt waren');
  });
});

describe('ending it', () => {
  test('needs no sign-in, happens only by pressing, and says the same to whoever makes a key up', async () => {
    await want(agent);
    await house.call('POST', '/letters/mine/now', {}, { as: agent.key });
    const { mail } = first();
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    const oneClick = new URL(/^<(https:[^>]+)>$/.exec(header('list-unsubscribe') ?? '')?.[1] ?? '');
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const url = oneClick.pathname + oneClick.search;
    const opened = await house.app.inject({ method: 'GET', url });
    expect([opened.statusCode, opened.headers.location]).toEqual([303, expect.stringMatching(/^\/letter\/end#ohl_/)]);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await house.app.inject({ method: 'POST', url, headers: form, payload: 'x=1' })).statusCode).toBe(400);
    expect((await mine(agent)).wanted).toBe(true);
    expect((await house.app.inject({ method: 'POST', url, headers: form, payload: 'List-Unsubscribe=One-Click' })).statusCode).toBe(200);
    expect((await mine(agent)).wanted).toBe(false);

    await want(agent);
    const key = oneClick.searchParams.get('k') ?? '';
    const forged = `${key.slice(0, -2)}${key.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(await house.call('POST', '/letters/end', { key: forged })).toMatchObject({ status: 200, body: {} });
    expect((await mine(agent)).wanted).toBe(true);
    expect(await house.call('POST', '/letters/end', { key })).toMatchObject({ status: 200, body: {} });
    expect((await mine(agent)).wanted).toBe(false);
  });

  test('can be pressed for by programs that send forms in parts', async () => {
    await want(agent);
    await house.call('POST', '/letters/mine/now', {}, { as: agent.key });
    const url = new URL(/<(https:[^>]+)>/.exec(first().mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '')?.[1] ?? '');
    const payload = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    const reply = await house.app.inject({ method: 'POST', url: url.pathname + url.search, headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload });
    expect(reply.statusCode).toBe(200);
    expect((await mine(agent)).wanted).toBe(false);
  });
});

describe('a letter at once', () => {
  test('goes to the caller alone, counts for no week, and not more than once a minute', async () => {
    expect((await house.call('POST', '/letters/mine/now', {}, { as: agent.key })).body).toEqual({ to: agent.email });
    expect((await house.call('POST', '/letters/mine/now', {}, { as: agent.key })).body.type).toContain('letter-just-sent');
    expect((await mine(agent)).last).toBeNull();
  });

  test('is looked at on the page as the mail says it, without a mail server too, and is none where there is nothing to say', async () => {
    const preview = async () => (await house.call('GET', '/letters/mine/preview', undefined, { as: agent.key })).body;
    await house.call('POST', '/letters/mine/now', {}, { as: agent.key });
    const { subject, html = '' } = first().mail;
    await set({ mail: null });
    expect(await preview()).toEqual({ letter: { subject, html: html.trimEnd() } });
    expect(html).toContain('den Urlaub gerettet');
    house.clock.now = new Date(thursday.getTime() + 40 * hours(24));
    expect(await preview()).toEqual({ letter: null });
    await set();
  });
});
