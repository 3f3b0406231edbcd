import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signHeads } from '#people/consent/server/sign-heads.ts';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { axeFindingsOfWholePage } from './testing/axe-findings-of-whole-page.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { openScene, type Customer, type Scene } from './testing/guest-scene.ts';

let scene: Scene;
let browser: Browser;
let officer: SeededEmployee;
let council: SeededEmployee;
let host: SeededEmployee;
let guest: SeededEmployee;
let customer: Customer;
beforeAll(async () => {
  scene = await openScene();
  browser = await openBrowser();
  officer = await scene.person({ roles: ['dpo'], name: 'Frieda Lindqvist' });
  council = await scene.person({ roles: ['council'], name: 'Bernd Achterberg' });
  const seated = await scene.seated();
  ({ host, guest } = seated);
  customer = await scene.customer(host, 'Das war vor der Frage.');
  await customer.grant('listen', 'quote');
  await using room = await scene.enter(browser, guest, `/visits/${seated.visitId}`, german);
  await customer.say('Mein Wasserkocher summt wie ein Bienenstock.');
  await room.getByRole('log').getByText('Bienenstock').waitFor();
  await customer.say('Stop');
  await room.getByText('Die Tür ist wieder zu').waitFor();
  await pause(1_200);
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

const german = { locale: 'de-DE', viewport: { width: 1280, height: 800 } };
const phone = { locale: 'de-DE', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const words = /Bienenstock|vor der Frage/;

/** The file a page hands over when something is done. */
async function saved(page: Page, deed: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), deed()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** The same for files that are no text. */
async function savedBytes(page: Page, deed: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), deed()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const pseudonymOf = async (conversationId: string) => {
  const row = await scene.house.db.owner.kysely
    .selectFrom('conversations.conversation as c')
    .innerJoin('people.customer as customer', 'customer.id', 'c.customer_id')
    .select('customer.pseudonym')
    .where('c.id', '=', conversationId)
    .executeTakeFirstOrThrow();
  return row.pseudonym;
};

describe('the privacy area', () => {
  test('shows each role its part and nobody else any', async () => {
    const parts = { dpo: 5, council: 5, admin: 3, steward: 2 } as const;
    for (const [role, count] of Object.entries(parts)) {
      const person = await scene.person({ roles: [role as keyof typeof parts] });
      await using page = await scene.enter(browser, person, '/privacy', german);
      await page.getByRole('navigation', { name: 'Datenschutz' }).waitFor();
      expect(await page.getByRole('navigation', { name: 'Datenschutz' }).getByRole('link').count()).toBe(count);
    }
    await using page = await scene.enter(browser, guest, '/privacy', german);
    await page.getByRole('heading', { name: 'Ihre Rolle umfasst das nicht' }).waitFor();
    await page.goto(`${scene.address}/privacy/access`);
    await page.getByRole('heading', { name: 'Ihre Rolle umfasst das nicht' }).waitFor();
  });
});

describe('the access log', () => {
  test('says who heard whom, how much and under which grant, can be looked through by kind, and leads to the proof', async () => {
    await using page = await scene.enter(browser, officer, '/privacy/access', german);
    const line = page.getByRole('listitem').filter({ hasText: 'Jonas Albrecht hat bei Maren Vogt zugehört' });
    await line.getByText(/ein Beitrag · unter Einwilligung Nr\. \d+$/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: /Zeigen/ }).click();
    expect(await page.getByRole('option').allTextContents()).not.toContain(guest.name);
    await page.getByRole('option', { name: 'Gesucht' }).click();
    await page.getByText('Davon ist nichts festgehalten').waitFor();
    await page.getByRole('button', { name: /Zeigen/ }).click();
    await page.getByRole('option', { name: 'Zugehört' }).click();
    await line.getByRole('link', { name: /^Nachweis/ }).click();
    await page.waitForURL(`**/privacy/conversations/${customer.id}`);
    await page.getByRole('heading', { name: 'Nachweis zu einem Gespräch' }).waitFor();
  });

  test('goes on by itself as far as somebody scrolls', async () => {
    await scene.house.db.owner.kysely
      .insertInto('privacy.access')
      .values(Array.from({ length: 120 }, (_, n) => ({ id: crypto.randomUUID(), at: new Date(Date.UTC(2026, 0, 1, 0, n)), what: 'customer-search', employee_id: officer.id, detail: `K-${1000 + n}` })))
      .execute();
    await using page = await scene.enter(browser, council, '/privacy/access', german);
    await page.getByText('K-1119').waitFor();
    await expect.poll(() => page.getByText('K-1000').count(), { timeout: 10_000 }).toBe(0);
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 6_000);
        return page.getByText('K-1000').count();
      }, { timeout: 20_000 })
      .toBe(1);
    await page.getByText('Hier beginnt das Protokoll').waitFor();
  });

  test('shows agents what concerns them, on a page of their own', async () => {
    await using page = await scene.enter(browser, host, '/', german);
    await page.getByRole('link', { name: 'Wer mich gehört hat' }).click();
    await page.getByText('Jonas Albrecht hat bei Ihnen zugehört').waitFor();
    expect(await page.getByRole('link', { name: /^Nachweis/ }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    const colleague = await scene.person({ roles: ['agent'], name: 'Tobias Rehm' });
    await using other = await scene.enter(browser, colleague, '/privacy/mine', german);
    await other.getByText('Noch hat Ihnen niemand zugehört').waitFor();
    expect(await axeFindings(other)).toEqual([]);
  });
});

describe('the proof of a conversation', () => {
  test('draws question, answer, open door, hearing and withdrawal, without a word of what was said', async () => {
    await using page = await scene.enter(browser, council, `/privacy/conversations/${customer.id}`, german);
    await page.getByText('Alles, was gehört wurde, liegt in einem Abschnitt, in dem die Tür offen stand.').waitFor();
    await page.getByText('6 Zeilen, die Kette hält.').waitFor();
    const course = await page.getByRole('region', { name: 'Was geschah' }).getByRole('list').first().innerText();
    const told = ['Gefragt: diesem Gespräch zuhören', 'Ja: diesem Gespräch zuhören', 'Die Tür geht auf für eine Person', 'Jonas Albrecht (Kollegin oder Kollege) hört zu: ein Beitrag', 'Die Tür geht zu', 'Zurückgenommen: diesem Gespräch zuhören', 'mit dem Wort „stop“'];
    expect(told.map((line) => course.indexOf(line))).toEqual(told.map((line) => course.indexOf(line)).toSorted((a, b) => a - b));
    expect(told.filter((line) => !course.includes(line))).toEqual([]);
    expect(await page.content()).not.toMatch(words);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByText('Fassung 1 der Frage').first().click();
    await page.getByText('Darf jemand aus unserem Haus dieses Gespräch mitverfolgen, um Kundinnen und Kunden besser zu verstehen? Zuhören würde: eine Person (Kollegin oder Kollege). Wer zuhört, liest nur mit und bekommt keine Abschrift. Ein Nein hat für Sie keine Folgen, und Sie können jederzeit „stop“ schreiben.').waitFor();
    const { body } = await scene.house.call('GET', '/consent/wordings/listen?language=de', undefined, { as: officer.key });
    await page.getByText(body.items[0].hash).waitFor();
  });

  test('is on paper what it is on the screen, without the ways around it', async () => {
    await using page = await scene.enter(browser, officer, `/privacy/conversations/${customer.id}`, { ...german, colorScheme: 'dark' });
    await page.getByText('Die Tür geht auf').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Drucken' }).filter({ visible: true }).count()).toBe(0);
    // Dark letters on white paper, whatever the screen was.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    expect(await page.getByText('Die Tür geht auf').isVisible()).toBe(true);
  });

  test('of a conversation that never was is a page that says so', async () => {
    await using page = await scene.enter(browser, officer, '/privacy/access', german);
    page.forgive(/status of 404/);
    await page.goto(`${scene.address}/privacy/conversations/${crypto.randomUUID()}`);
    await page.getByRole('heading', { name: 'Hier ist nichts für Sie' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('customers', () => {
  test('are found by pseudonym, exported with their own words, and forgotten for good', async () => {
    const leaving = await scene.customer(host, 'Ich suche meinen Papagei.');
    const pseudonym = await pseudonymOf(leaving.id);
    await using page = await scene.enter(browser, officer, '/privacy/customers', phone);
    await page.getByLabel('Pseudonym').fill('k');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByText('mindestens drei Zeichen').waitFor();
    await page.getByLabel('Pseudonym').fill(pseudonym.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: pseudonym }).waitFor();
    expect(await page.content()).not.toContain('Papagei');
    expect(await axeFindingsOfWholePage(page)).toEqual([]);
    const file = await saved(page, () => page.getByRole('button', { name: 'Alles exportieren' }).click());
    expect(file.name).toMatch(new RegExp(`^kunde-${pseudonym}-\\d{4}-\\d\\d-\\d\\d\\.json$`));
    expect(JSON.parse(file.text)).toMatchObject({ format: 'ohrensessel-customer-1', customer: { pseudonym }, vcons: [{ dialog: [{ body: 'Ich suche meinen Papagei.' }] }] });
    await page.getByText('ist gespeichert. Darin stehen die eigenen Worte der Person').waitFor();
    await page.getByRole('button', { name: 'Vergessen' }).click();
    const question = page.getByRole('alertdialog', { name: `${pseudonym} endgültig vergessen?` });
    await question.getByText('Es bleibt der kleinste Nachweis').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await question.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByRole('button', { name: 'Vergessen' }).click();
    await question.getByRole('button', { name: 'Endgültig vergessen' }).click();
    await page.getByText(`${pseudonym} gibt es nicht`).waitFor();
    const found = await scene.house.call('GET', `/privacy/customers?pseudonym=${pseudonym}`, undefined, { as: officer.key });
    expect(found.body.items).toEqual([]);
  });

  test('are neither exported nor forgotten by the council', async () => {
    await using page = await scene.enter(browser, council, `/privacy/customers?pseudonym=${await pseudonymOf(customer.id)}`, german);
    await page.getByRole('link', { name: /^Nachweis: Gespräch/ }).waitFor();
    expect(await page.getByRole('button', { name: /exportieren|Vergessen/ }).count()).toBe(0);
  });
});

describe('the consent ledger', () => {
  test('is verified, its signed days are kept elsewhere, and a kept document shows what the house would not', async () => {
    await using page = await scene.enter(browser, officer, '/privacy/ledger', german);
    await page.getByText('Noch ist kein Tag unterschrieben').first().waitFor();
    await page.getByRole('button', { name: 'Jetzt prüfen' }).click();
    await page.getByText('Alles hält').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await signHeads(scene.house.services, '2026-11-20');
    await page.reload();
    const kept = await savedBytes(page, () => page.getByRole('button', { name: 'Das Dokument vom 20. November 2026 speichern' }).click());
    expect(kept.name).toBe('einwilligungsbuch-2026-11-20.txt.gz');
    const compare = (files: { name: string; bytes: Buffer }[]) =>
      page.locator('input[type=file]').setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: bytes })));
    await compare([kept]);
    await page.getByText('Ihr eigenes Dokument stimmt damit überein.').waitFor();
    await compare([{ name: 'urlaub.json', bytes: Buffer.from('{"format": "jpg"}') }]);
    await page.getByText('urlaub.json lässt sich nicht als unterschriebener Tagesstand lesen').waitFor();

    // Somebody with the database in their hands cuts a chain and lets the signed day disappear.
    const owner = scene.house.db.owner.kysely;
    const { rows } = await sql<{ conversation_id: string; n: number }>`
      delete from consent.ledger where (conversation_id, n) = (select conversation_id, n from consent.ledger order by n desc limit 1) returning conversation_id, n`.execute(owner);
    await owner.deleteFrom('consent.head').execute();
    await owner.deleteFrom('consent.signed_end').execute();
    await page.getByRole('button', { name: /prüfen/ }).first().click();
    await page.getByText('Alles hält').waitFor();
    await compare([kept]);
    await page.getByText(`Eine Kette ist abgeschnitten: Zeile ${rows[0]?.n} war da, als der Stand vom 20. November 2026 unterschrieben wurde.`).waitFor();
    await page.getByText(rows[0]?.conversation_id ?? 'nothing was cut').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    // The document without its list still shows that something is not what it was.
    const [document = ''] = gunzipSync(kept.bytes).toString().split('\n');
    await compare([{ name: 'nur-das-dokument.json', bytes: Buffer.from(document) }]);
    await page.getByText('Was das Haus von den Ketten des 20. November 2026 noch weiß, ist nicht das, was damals unterschrieben wurde.').waitFor();
  });

  test('names the first broken line after somebody altered one', async () => {
    const altered = await scene.customer(host, 'Guten Tag.');
    await altered.grant('listen');
    await sql`update consent.ledger set purpose = 'publish' where conversation_id = ${altered.id} and n = 2`.execute(scene.house.db.owner.kysely);
    const admin = await scene.person({ roles: ['admin'], name: 'Karla Winter' });
    await using page = await scene.enter(browser, admin, '/privacy/ledger', german);
    await page.getByRole('button', { name: 'Jetzt prüfen' }).click();
    await page.getByText('Zeile 2 einer Kette sagt etwas anderes als damals').waitFor();
    await page.getByText(altered.id).waitFor();
    expect(await page.getByText('Unterschriebene Tage').count()).toBe(0);
  });
});

describe('the questions', () => {
  test('are put into new words by data protection, seen as the customer will see them; earlier words stay', async () => {
    await using page = await scene.enter(browser, officer, '/privacy/wordings', german);
    await page.getByRole('button', { name: 'Neu fassen: Darf jemand zuhören, Deutsch' }).click();
    const dialog = page.getByRole('dialog', { name: 'Darf jemand zuhören: neue Fassung, Deutsch' });
    const field = dialog.getByRole('textbox', { name: 'Frage' });
    await field.fill('Darf jemand mitlesen?');
    await dialog.getByRole('button', { name: 'Ab jetzt so fragen' }).click();
    await dialog.getByText('Die Frage sagt noch nicht, wer zuhören würde').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await field.fill('Darf {who} mitlesen?');
    await dialog.getByRole('figure').getByText('Darf 2 Personen (Produktentwicklung und Geschäftsführung) mitlesen?').waitFor();
    await dialog.getByRole('button', { name: 'Ab jetzt so fragen' }).click();
    await page.getByText('Ab jetzt gilt Fassung 2.').waitFor();
    await page.getByRole('button', { name: 'Alle Fassungen: Darf jemand zuhören, Deutsch' }).click();
    const versions = page.getByRole('dialog', { name: 'Darf jemand zuhören: alle Fassungen, Deutsch' });
    await versions.getByText('Darf {who} mitlesen?').waitFor();
    await versions.getByText('Fassung 1').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const asked = await scene.customer(host, 'Ich bin neu.');
    await using proof = await scene.enter(browser, officer, `/privacy/conversations/${asked.id}`, german);
    await proof.getByText('Fassung 2 der Frage').waitFor();
  });

  test('are read, not changed, by the council', async () => {
    await using page = await scene.enter(browser, council, '/privacy/wordings', german);
    await page.getByRole('button', { name: /^Alle Fassungen/ }).first().waitFor();
    expect(await page.getByRole('button', { name: /^Neu fassen/ }).count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('the works agreement', () => {
  test('locks settings; a proposed change holds once a second person has approved it', async () => {
    const admin = await scene.person({ roles: ['admin'], name: 'Jette Harms' });
    await using page = await scene.enter(browser, council, '/privacy/agreement', german);
    await page.getByRole('heading', { name: 'Nicht gesperrt' }).waitFor();
    await page.getByText('90 Tage (rund 3 Monate)').waitFor();
    await page.getByRole('button', { name: 'Einstellungen sperren' }).click();
    await page.getByRole('textbox', { name: 'Vereinbarung' }).fill('BV 2026/7');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sperren', exact: true }).click();
    await page.getByRole('heading', { name: 'Gesperrt unter „BV 2026/7“' }).waitFor();

    await using office = await scene.enter(browser, admin, '/organisation', german);
    await office.getByText('Gesperrt unter „BV 2026/7“.').waitFor();
    expect(await office.getByLabel('Eindrücke').getAttribute('readonly')).not.toBeNull();
    expect(await axeFindings(office)).toEqual([]);
    await office.getByRole('link', { name: 'Zur Vereinbarung' }).click();
    await office.getByRole('button', { name: 'Änderung vorschlagen' }).click();
    await office.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
    await office.getByText('Hier steht nichts anderes, als jetzt schon gilt.').waitFor();
    await office.getByRole('textbox', { name: 'Gäste neben einer Person' }).fill('77');
    office.forgive(/status of 422/);
    await office.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
    await office.getByRole('alert').getByText('Gäste neben einer Person: darf höchstens 20 sein').waitFor();
    await office.getByRole('textbox', { name: 'Gäste neben einer Person' }).fill('2');
    await office.getByRole('textbox', { name: 'Eindrücke' }).fill('365');
    expect(await axeFindings(office)).toEqual([]);
    await office.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
    await office.getByText('höchstens 3 → höchstens 2').waitFor();
    expect(await office.getByRole('button', { name: 'Zustimmen' }).count()).toBe(0);
    await office.getByRole('button', { name: 'Zurücknehmen' }).waitFor();

    await page.goto(`${scene.address}/`);
    await page.getByRole('link', { name: 'Zu den Vorschlägen' }).click();
    await page.getByText('730 Tage (rund 2 Jahre) → 365 Tage (rund ein Jahr)').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Zustimmen' }).click();
    await page.getByText('Es ist keine Änderung vorgeschlagen.').waitFor();
    await page.getByText('höchstens 2', { exact: true }).waitFor();
    expect((await scene.house.call('GET', '/organisation', undefined, { as: admin.key })).body).toMatchObject({ guestsPerHost: 2, retention: { impressions: 365 } });
  });
});

describe('the start page', () => {
  test('seats a guest, shows three voices with where they come from, and how many people got help', async () => {
    const { host: other, guest: reader, visitId } = await scene.seated();
    const speaker = await scene.customer(other, 'Guten Tag.');
    await speaker.grant('listen', 'quote');
    await speaker.say('Danke, so hat mir noch nie jemand zugehört.');
    const { handle, turns } = (await scene.house.call('GET', `/visits/${visitId}`, undefined, { as: reader.key })).body.conversations[0];
    const { key: turnKey, text } = turns.at(-1);
    const kept = { id: crypto.randomUUID(), visitId, kind: 'thanks', anchor: { handle, turnKey }, quote: { turnKey, start: 0, end: text.length }, at: new Date().toISOString() };
    expect((await scene.house.call('POST', '/impressions', kept, { as: reader.key })).status).toBe(201);
    for (let served = 1; served <= 5; served += 1) {
      const { id } = await scene.customer(other, 'Hallo.');
      await scene.house.call('POST', `/desk/conversations/${id}/wrap-up`, {}, { as: other.key });
    }
    await using page = await scene.enter(browser, reader, '/', german);
    const voice = page.getByRole('region', { name: 'Stimmen' }).getByRole('listitem');
    const quoted = voice.getByText('Danke, so hat mir noch nie jemand zugehört.');
    expect(await quoted.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Source Serif');
    await voice.getByText('Von mir gehört').waitFor();
    await page.getByText('5 Menschen haben heute Hilfe bekommen').waitFor();
    await page.getByRole('link', { name: 'Zurück zum Platz' }).waitFor();
    expect(await page.title()).toBe('Heute · Ohrensessel');
    expect(await axeFindings(page)).toEqual([]);
    await speaker.say('Stop');
    await page.reload();
    await page.getByText('Noch keine Stimmen').waitFor();
    expect(await page.content()).not.toContain('so hat mir noch nie jemand zugehört');
  });
});
