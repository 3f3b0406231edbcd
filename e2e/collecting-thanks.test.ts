import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { telephoneOf } from './testing/call-to.ts';
import { deskCustomer } from './testing/desk-customer.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';

let scene: Scene;
let browser: Browser;
beforeAll(async () => {
  [scene, browser] = await Promise.all([openScene(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

const soon = { timeout: 20_000 };
const german = { locale: 'de-DE', viewport: { width: 1280, height: 800 } };
const phone = { locale: 'de-DE', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const light = (page: Page) => page.getByText('Ein Dank an Sie', { exact: true });
const undo = (page: Page, done: string) => page.getByRole('alertdialog').filter({ hasText: done }).getByRole('button', { name: 'Rückgängig' }).first();
const mine = async (agent: SeededEmployee) =>
  ((await scene.house.call('GET', '/praise/mine', undefined, { as: agent.key })).body.items as { text: string; where: string; channel: string; hasPicture: boolean; mood: string; took: object }[]) ?? [];

test('a thanks lights up at the desk, is let go and brought back, kept with a key, undone and kept again; the customer is asked from there', async () => {
  const agent = await scene.person({ roles: ['agent'], name: 'Maren Vogt' });
  await using page = await scene.enter(browser, agent, '/desk', german);
  const customer = await deskCustomer(scene.house, 'Guten Tag, wo bleibt mein Paket?');
  await page.getByRole('button', { name: `${customer.name} annehmen` }).waitFor();
  await page.keyboard.press('Alt+t');
  await page.getByRole('textbox', { name: `Antwort an ${customer.name}` }).waitFor();
  await customer.say('Vielen herzlichen Dank, Frau Brandt, Sie haben mir wirklich sehr geholfen!');
  await light(page).waitFor(soon);
  expect(await axeFindings(page)).toEqual([]);

  await page.keyboard.press('Alt+Shift+KeyU');
  await light(page).waitFor({ state: 'detached', ...soon });
  await undo(page, 'Losgelassen').click();
  await light(page).waitFor(soon);

  await page.keyboard.press('Alt+u');
  const dialog = page.getByRole('dialog', { name: 'Diesen Dank behalten' });
  const hangs = dialog.getByRole('region', { name: 'So würde es hängen' });
  await hangs.getByText('Frau A.', { exact: false }).first().waitFor(soon);
  expect(await hangs.getByRole('blockquote').textContent()).not.toContain('Brandt');
  await expect.poll(() => dialog.getByRole('button', { name: 'Behalten' }).evaluate((button) => button === document.activeElement), soon).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached', ...soon });
  await light(page).waitFor({ state: 'detached', ...soon });
  expect(await mine(agent)).toMatchObject([{ where: 'private', text: expect.not.stringContaining('Brandt') }]);
  await undo(page, 'Behalten').click();
  await light(page).waitFor(soon);
  expect(await mine(agent)).toEqual([]);

  await page.keyboard.press('Alt+u');
  await dialog.getByRole('button', { name: '„Brandt“ doch zeigen' }).click();
  await expect.poll(() => hangs.getByRole('blockquote').textContent(), soon).toContain('Brandt');
  await dialog.getByRole('button', { name: 'Verdecken als' }).click();
  await expect.poll(() => hangs.getByRole('blockquote').textContent(), soon).not.toContain('Brandt');
  await dialog.getByText('erleichtert', { exact: true }).click();
  await dialog.getByText('Was es brauchte, und wer geholfen hat').click();
  await dialog.getByRole('textbox', { name: 'Klicks' }).fill('2');
  await dialog.getByRole('textbox', { name: 'Minuten' }).fill('1');
  await dialog.getByRole('button', { name: 'Um Erlaubnis fragen' }).press('Enter');
  // The button goes; who pressed it hears that it worked, and stands before what comes next.
  await dialog.getByRole('status').filter({ hasText: 'Die Frage ist gestellt.' }).waitFor(soon);
  await expect.poll(() => dialog.getByRole('button', { name: 'Behalten' }).evaluate((button) => button === document.activeElement), soon).toBe(true);
  await expect.poll(() => dialog.getByRole('listitem').filter({ hasText: 'Im Haus aufhängen' }).textContent(), soon).toMatch(/(?<!nicht )gefragt$/);
  await customer.answer('quote');
  await expect.poll(() => dialog.getByRole('listitem').filter({ hasText: 'Im Haus aufhängen' }).textContent(), soon).toMatch(/ja$/);
  await dialog.getByRole('button', { name: 'Behalten' }).click();
  await dialog.waitFor({ state: 'detached', ...soon });
  expect(await mine(agent)).toMatchObject([{ where: 'inside', mood: 'relieved', took: { clicks: 2, minutes: 1 } }]);
});

test('any words are kept: those marked with the mouse, and in the dialog those chosen with the arrow keys', async () => {
  const agent = await scene.person({ roles: ['agent'] });
  const customer = await scene.customer(agent, 'Meine Nachbarin meinte, bei Ihnen sei man gut aufgehoben, und so war es auch.');
  await using page = await scene.enter(browser, agent, '/desk', german);
  const words = page.locator('[data-words]').filter({ hasText: 'Nachbarin' });
  await words.waitFor(soon);
  await words.selectText();
  await page.getByRole('button', { name: 'Markierte Worte behalten' }).click();
  const dialog = page.getByRole('dialog', { name: 'Diesen Dank behalten' });
  const original = dialog.getByRole('textbox', { name: 'So wurde es gesagt' });
  await original.waitFor(soon);
  await original.focus();
  await page.keyboard.press('ArrowLeft');
  for (let word = 0; word < 2; word += 1) await page.keyboard.press('Shift+ArrowLeft');
  await dialog.getByRole('button', { name: 'Nur diese Worte' }).click();
  await expect.poll(() => dialog.getByRole('blockquote').textContent(), soon).toBe('„war es auch“');
  page.forgive(/status of 422/);
  // Hidden as well, nothing would be left: that is said, and what was chosen before stands there still.
  await original.focus();
  await page.keyboard.press('ArrowLeft');
  for (let word = 0; word < 2; word += 1) await page.keyboard.press('Shift+ArrowLeft');
  await dialog.getByRole('button', { name: 'etwas anderes' }).click();
  await dialog.getByRole('alert').filter({ hasText: 'bleibt nichts zu lesen' }).filter({ hasText: 'Es geht um: So wurde es gesagt' }).waitFor(soon);
  await expect.poll(() => dialog.getByRole('blockquote').textContent(), soon).toBe('„war es auch“');
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/keep-refused.png` });
  await dialog.getByRole('button', { name: 'Behalten' }).click();
  await dialog.waitFor({ state: 'detached', ...soon });
  expect(await mine(agent)).toMatchObject([{ text: 'war es auch' }]);
  expect(customer.id).toBeTruthy();
});

test('words are marked with a finger, and what is marked is kept with another touch', async () => {
  const agent = await scene.person({ roles: ['agent'] });
  await scene.customer(agent, 'Wunderbar.');
  await using page = await scene.enter(browser, agent, '/desk', phone);
  await page.getByRole('button', { name: /Wunderbar/ }).tap();
  const words = page.locator('[data-words]').filter({ hasText: 'Wunderbar' });
  await words.waitFor(soon);
  // A headless browser marks nothing under a long touch: the mark is set as a phone sets it. That the next touch does not lose it is real.
  await words.selectText();
  await page.getByRole('button', { name: 'Markierte Worte behalten' }).tap(soon);
  const dialog = page.getByRole('dialog', { name: 'Diesen Dank behalten' });
  await expect.poll(() => dialog.getByRole('blockquote').textContent(), soon).toBe('„Wunderbar.“');
  await dialog.getByRole('button', { name: 'Behalten' }).tap();
  await dialog.waitFor({ state: 'detached', ...soon });
  expect(await mine(agent)).toMatchObject([{ text: 'Wunderbar.' }]);
});

test('a picture on its way is stopped, and sent after all', async () => {
  const agent = await scene.person({ roles: ['agent'] });
  await using page = await scene.enter(browser, agent, '/thanks', phone);
  // A network that takes its time.
  await page.route('**/picture', () => undefined, { times: 1 });
  await page.getByRole('button', { name: 'Brief oder Karte' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Eine Karte', { exact: true }).tap();
  const card = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#f3d58b' } }).jpeg().toBuffer();
  await dialog.getByLabel('Bild auswählen').setInputFiles({ name: 'karte.jpg', mimeType: 'image/jpeg', buffer: card });
  await dialog.getByRole('textbox', { name: 'Worte' }).fill('Danke für die schnelle Hilfe!');
  await dialog.getByRole('button', { name: 'Behalten' }).tap();
  await dialog.getByRole('button', { name: 'Senden abbrechen' }).tap(soon);
  await dialog.getByText('Die Worte sind behalten; das Bild wurde nicht gesendet.').waitFor(soon);
  expect(await mine(agent)).toMatchObject([{ text: 'Danke für die schnelle Hilfe!', hasPicture: false }]);
  await dialog.getByRole('button', { name: 'Bild noch einmal senden' }).tap();
  await dialog.locator('img[src$="/picture"]').waitFor(soon);
  expect(await mine(agent)).toMatchObject([{ hasPicture: true }]);
  await dialog.getByRole('button', { name: 'Fertig' }).tap();

  // It can be deleted and added anew as long as the words are kept.
  await page.getByRole('button', { name: 'Kürzen, verdecken, ergänzen' }).tap(soon);
  await dialog.getByRole('button', { name: 'Foto löschen' }).waitFor(soon);
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/card-picture.png` });
  await dialog.getByRole('button', { name: 'Foto löschen' }).tap(soon);
  await page.getByRole('alertdialog', { name: 'Dieses Foto löschen?' }).getByRole('button', { name: 'Foto löschen' }).tap();
  await dialog.getByLabel('Bild auswählen').setInputFiles({ name: 'karte.jpg', mimeType: 'image/jpeg', buffer: card }, soon);
  await dialog.locator('img[src$="/picture"]').waitFor(soon);
  expect(await axeFindings(page)).toEqual([]);
  expect(await mine(agent)).toMatchObject([{ hasPicture: true }]);
});

test('thanks that is said in a call is typed at the desk', async () => {
  const agent = await scene.person({ roles: ['agent'] });
  const telephone = await telephoneOf(scene.house, scene.people);
  await using call = await telephone.call(agent);
  await using page = await scene.enter(browser, agent, '/desk', german);
  await page.getByRole('button', { name: 'Gesagtes aufschreiben' }).waitFor(soon);
  await page.keyboard.press('Alt+u');
  const dialog = page.getByRole('dialog', { name: 'Ausgesprochener Dank' });
  const said = dialog.getByRole('textbox', { name: 'Was gesagt wurde' });
  await said.fill('Danke, Frau Brandt, jetzt läuft sie wieder!');
  // A press beside the dialog, or Escape, does not lose what was written, nor for longer than a moment the place to go on writing.
  await page.mouse.click(5, 5);
  await page.keyboard.press('Escape');
  await expect.poll(() => said.evaluate((field) => field === document.activeElement), soon).toBe(true);
  await page.keyboard.press('Enter');
  await dialog.getByText('So wird es hängen', { exact: false }).waitFor(soon);
  expect(await dialog.getByRole('blockquote').textContent()).not.toContain('Brandt');
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/typed-check.png` });
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached', ...soon });
  expect(await mine(agent)).toMatchObject([{ channel: 'call', where: 'private', text: expect.not.stringContaining('Brandt') }]);
  expect(call.told).toEqual([]);
});

test('a letter is pasted and a card is photographed on a phone; what is no picture, or a huge one, is refused in the form', async () => {
  const agent = await scene.person({ roles: ['agent'] });
  await using page = await scene.enter(browser, agent, '/thanks', phone);
  const place = await mkdtemp(join(tmpdir(), 'ohrensessel-thanks-'));
  try {
    await page.getByRole('button', { name: 'Brief oder Karte' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Eine Karte', { exact: true }).click();
    const file = dialog.getByLabel('Bild auswählen');
    await file.setInputFiles({ name: 'karte.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Liebe Grüße') });
    await dialog.getByText('Das ist kein Bild, das wir lesen können.', { exact: false }).waitFor(soon);
    const huge = join(place, 'karte.jpg');
    await using handle = await open(huge, 'w');
    await handle.truncate(60 * 1_048_576);
    await file.setInputFiles(huge);
    await dialog.getByText('Dieses Bild hat 60 MB; möglich sind 20.', { exact: false }).waitFor(soon);
    const card = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#f3d58b' } }).jpeg().toBuffer();
    await file.setInputFiles({ name: 'karte.jpg', mimeType: 'image/jpeg', buffer: card });
    await dialog.getByRole('img', { name: 'Die fotografierte Karte' }).waitFor(soon);
    await dialog.getByRole('textbox', { name: 'Worte' }).fill('Liebe Frau Brandt, danke für alles!');
    await dialog.getByText('Im Haus', { exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Wie wurde die Erlaubnis gegeben?' }).fill('steht auf der Karte');
    await dialog.getByRole('button', { name: 'Behalten' }).click();
    await page.getByRole('dialog', { name: 'Bitte sehen Sie noch einmal hin' }).waitFor(soon);
    await page.locator('img[src$="/picture"]').first().waitFor(soon);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Fertig' }).click();
    await dialog.waitFor({ state: 'detached', ...soon });
    expect(await mine(agent)).toMatchObject([{ where: 'inside', hasPicture: true, text: expect.not.stringContaining('Brandt') }]);

    await page.getByRole('button', { name: 'Brief oder Karte' }).click();
    await dialog.getByRole('textbox', { name: 'Worte' }).fill(`${'Es war einmal. '.repeat(90)}Danke für die Geduld.`);
    await dialog.getByText('Höchstens 1.000 können hängen', { exact: false }).waitFor(soon);
    await dialog.getByRole('textbox', { name: 'Worte' }).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(field.value.indexOf('Danke'), field.value.length));
    await dialog.getByRole('button', { name: 'Nur das Markierte' }).click();
    await dialog.getByRole('button', { name: 'Behalten' }).click();
    await dialog.getByRole('button', { name: 'Fertig' }).click(soon);
    await dialog.waitFor({ state: 'detached', ...soon });
    await page.getByText('Danke für die Geduld.').waitFor(soon);
    await page.getByRole('listitem').filter({ hasText: 'Danke für die Geduld.' }).getByRole('button', { name: 'Abhängen' }).click();
    await page.getByText('Danke für die Geduld.').waitFor({ state: 'detached', ...soon });
    await undo(page, 'Abgehängt').click();
    await page.getByText('Danke für die Geduld.').waitFor(soon);
    expect(await axeFindings(page)).toEqual([]);
  } finally {
    await rm(place, { recursive: true });
  }
});

test('a guest shows the agent a thanks with one key, while it is heard, and only the agent decides', async () => {
  const { host, guest, visitId } = await scene.seated();
  const customer = await scene.customer(host, 'Hallo, ich bin es noch einmal.');
  await customer.grant('listen', 'quote');
  await customer.say('Das Formular war ja gar nicht so schlimm wie gedacht.');
  await using room = await scene.enter(browser, guest, `/visits/${visitId}`, german);
  await room.getByRole('log').getByText('gar nicht so schlimm').waitFor(soon);
  await room.getByRole('button', { name: 'Dem Service zeigen: Das ist ein Dank' }).last().waitFor({ state: 'attached', ...soon });
  await room.keyboard.press('Alt+u');
  await room.getByText('Der Service sieht es jetzt').first().waitFor(soon);
  expect(await axeFindings(room)).toEqual([]);
  await using desk = await scene.enter(browser, host, '/desk', german);
  await desk.getByText('Ihr Gast hat einen Dank an Sie gehört').waitFor(soon);
  await desk.goto(`${scene.address}/thanks`);
  await desk.getByText('Das hat Ihnen ein Gast gezeigt').waitFor(soon);
  await desk.getByRole('button', { name: 'Loslassen' }).click();
  await desk.getByText('Das hat Ihnen ein Gast gezeigt').waitFor({ state: 'detached', ...soon });
});

test('a drive invites everybody at the desk, ends with a collage, and somebody signs a word of thanks', async () => {
  const steward = await scene.person({ roles: ['steward'] });
  const director = await scene.person({ roles: ['guest'], name: 'Ruth Sommer' });
  const agent = await scene.person({ roles: ['agent'] });
  await using page = await scene.enter(browser, steward, '/drives', german);
  await page.getByText('Noch keine Sammelaktion').waitFor(soon);
  await page.getByRole('button', { name: 'Sammelaktion beginnen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Ein Satz, der einlädt' }).fill('Diese Woche sammeln wir Dank.');
  await dialog.getByRole('searchbox', { name: 'Person suchen' }).fill('Ruth');
  await dialog.getByRole('button', { name: 'Ruth Sommer', exact: false }).click(soon);
  await dialog.getByRole('button', { name: 'Beginnen', exact: true }).click();
  await page.getByRole('link', { name: 'Diese Woche sammeln wir Dank.' }).click(soon);
  await page.getByRole('heading', { level: 1, name: 'Diese Woche sammeln wir Dank.' }).waitFor(soon);
  expect(await axeFindings(page)).toEqual([]);

  const noted = { may: 'inside', how: 'am Telefon', on: new Date().toISOString().slice(0, 10) };
  for (const text of ['Danke für die Mühe!', 'Ohne Sie hätte ich das nie geschafft.']) {
    const { status } = await scene.house.call('POST', '/praise/paper', { id: crypto.randomUUID(), channel: 'card', text, permission: noted }, { as: agent.key });
    expect(status).toBe(201);
  }
  await using desk = await scene.enter(browser, agent, '/desk', german);
  const notice = desk.getByRole('list', { name: 'Sammelaktion' }).getByRole('listitem').filter({ hasText: 'Diese Woche sammeln wir Dank.' });
  await notice.waitFor(soon);
  await notice.getByRole('button', { name: 'Weglegen' }).click();
  await notice.waitFor({ state: 'detached', ...soon });

  await using signer = await scene.enter(browser, director, '/', german);
  await signer.getByRole('link', { name: 'Schreiben' }).click(soon);
  await signer.getByRole('textbox', { name: 'Ihr Dankeswort' }).fill('Ich habe jede Stimme gelesen. Danke.');
  await signer.getByRole('button', { name: 'Unterschreiben' }).click();
  await signer.getByRole('button', { name: 'Neu unterschreiben' }).waitFor(soon);

  scene.house.clock.wrong += 60_000;
  await page.getByRole('button', { name: 'Jetzt beenden' }).click();
  const collage = page.getByRole('img', { name: /Collage aus \d+ Dankesworten/ });
  await collage.waitFor(soon);
  expect(await collage.textContent()).toContain('geschafft');
  await undo(page, 'vorbei').click();
  await collage.waitFor({ state: 'detached', ...soon });
  await page.getByRole('button', { name: 'Jetzt beenden' }).click();
  await collage.waitFor(soon);
  await page.getByText('Ich habe jede Stimme gelesen. Danke.').waitFor(soon);
  await page.getByText('Als Liste lesen').click();
  expect(await axeFindings(page)).toEqual([]);

  // The end is something new: what was put away comes again, with the word.
  await desk.reload();
  await notice.getByText('Ruth Sommer dankt Ihnen.').waitFor(soon);
  await notice.getByRole('link', { name: 'Zur Collage' }).click();
  await desk.getByText('Ich habe jede Stimme gelesen. Danke.').waitFor(soon);
});
