import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readVcon } from '#listen/vcon/read/read-vcon.ts';
import { openVcon } from '#listen/vcon/seal/open-vcon.ts';
import { openingKeys } from '#listen/vcon/server/keys/key-store.ts';
import { makeCertificate } from '#listen/vcon/server/keys/make-certificate.ts';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { axeFindingsOfWholePage } from './testing/axe-findings-of-whole-page.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';

let scene: Scene;
let browser: Browser;
let admin: SeededEmployee;
let receiver: Server;
const heard: string[] = [];
beforeAll(async () => {
  scene = await openScene();
  browser = await openBrowser();
  admin = await scene.person({ roles: ['admin'], name: 'Ada Minister' });
  receiver = createServer((request, response) => {
    heard.push(String(request.headers['webhook-id']));
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
});
afterAll(async () => {
  receiver.close();
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

test('a steward sends files and reads what came of them', async () => {
  const steward = await scene.person({ roles: ['steward'], name: 'Stefan Ward' });
  await using page = await scene.enter(browser, steward, '/imports', { locale: 'de-DE', viewport: { width: 1280, height: 900 } });
  await page.getByText('Noch wurde nichts importiert').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const line = (id: string) => JSON.stringify({ id, started_at: '2026-03-01T09:30:00Z', turns: [{ by: 'customer', text: 'Die Lehne wackelt.', offset_s: 0 }] });
  await page.locator('input[type=file]').setInputFiles([
    { name: 'altes-system.jsonl', mimeType: 'text/plain', buffer: Buffer.from(Array.from({ length: 200 }, (_, n) => line(`alt-${n}`)).join('\n')) },
    { name: 'noch-einmal.jsonl', mimeType: 'text/plain', buffer: Buffer.from([line('alt-1'), line('alt-neu')].join('\n')) },
  ]);
  await page.getByText('Ein neues Gespräch · eines schon bekannt').waitFor();
  await page.getByText('200 neue Gespräche').waitFor();
  page.forgive(/status of 422/);
  await page.locator('input[type=file]').setInputFiles({ name: 'tabelle.jsonl', mimeType: 'text/csv', buffer: Buffer.from('id;text\n'.repeat(1_200)) });
  await page.getByText('nichts importiert', { exact: true }).waitFor();
  await page.getByText('1.200 Zeilen abgelehnt').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('an administrator adds an endpoint, sees its secret once, and proves that it takes messages', async () => {
  await using page = await scene.enter(browser, admin, '/webhooks', { locale: 'de-DE', viewport: { width: 1280, height: 900 } });
  await page.getByRole('heading', { level: 1, name: 'Webhooks' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByText('Kein Programm erfährt etwas').waitFor();
  await page.getByRole('button', { name: 'Webhook anlegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Unser CRM');
  await dialog.getByLabel('Adresse').fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`);
  await dialog.getByText('conversation.closed').click();
  expect(await axeFindings(page)).toEqual([]);

  await dialog.getByText('Sie liegt in unserem eigenen Netz').click();
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  const secret = await dialog.getByLabel('Geheimnis').inputValue();
  await dialog.getByRole('button', { name: 'Schließen' }).first().click();
  await page.getByRole('heading', { level: 2, name: 'Unser CRM' }).waitFor();
  expect(await page.content()).not.toContain(secret);

  await page.getByRole('button', { name: 'Test senden' }).click();
  await page.getByText(/Angenommen: 204/).waitFor();
  expect(heard).toHaveLength(1);
  await page.getByRole('button', { name: 'Nachrichten', exact: true }).click();
  await page.getByText('Noch keine Nachrichten').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The file a page hands over when something is done. */
async function saved(page: Page, deed: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), deed()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const fitsTheScreen = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe('keys of vCons', () => {
  test('are made, brought along and given away by their certificates, on a phone too', async () => {
    const english = await scene.person({ roles: ['admin'], name: 'Ada Minister', language: 'en' });
    await using page = await scene.enter(browser, english, '/vcon/keys', phone);
    const keys = page.getByRole('main').getByRole('list').getByRole('listitem');
    await keys.getByText('signs', { exact: true }).waitFor();
    expect(await axeFindingsOfWholePage(page)).toEqual([]);
    expect(await fitsTheScreen(page)).toBe(true);
    await page.getByRole('button', { name: 'Make a new key' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Make a new key' }).click();
    await keys.getByText('opens only').waitFor();
    expect(await keys.count()).toBe(2);

    const own = await makeCertificate('Haus am See', 'see.example', new Date());
    const certificate = new X509Certificate(own.certificate);
    const privateKey = createPrivateKey({ key: own.privateKey, format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' });
    await page.getByRole('button', { name: 'Bring your own' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Certificate').fill(certificate.toString());
    await dialog.getByLabel('Private key').fill('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----');
    page.forgive(/status of 422/);
    await dialog.getByRole('button', { name: 'Use from now on' }).click();
    await dialog.getByText('This key cannot be used').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByLabel('Private key').fill(String(privateKey));
    await dialog.getByRole('button', { name: 'Use from now on' }).click();
    await keys.first().getByText('O=Haus am See').waitFor();
    await keys.first().getByText(certificate.fingerprint256).waitFor();
    const file = await saved(page, () => keys.first().getByRole('button', { name: /^Save certificate/ }).click());
    expect(file.name).toMatch(/^vcon-certificate-\d{4}-\d\d-\d\d\.pem$/);
    expect(new X509Certificate(file.text).fingerprint256).toBe(certificate.fingerprint256);
    expect(await page.content()).not.toContain('PRIVATE KEY');
  });

  test('are seen by the council, and changed by nobody there', async () => {
    const council = await scene.person({ roles: ['council'], name: 'Bernd Achterberg' });
    await using page = await scene.enter(browser, council, '/vcon/keys', { locale: 'de-DE' });
    await page.getByText('signiert', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: /erzeugen|mitbringen/ }).count()).toBe(0);
  });
});

test('the data-protection officer takes one conversation along as a vCon: masked and signed, or encrypted for somebody', async () => {
  const officer = await scene.person({ roles: ['dpo'], name: 'Frieda Lindqvist' });
  const { host } = await scene.seated();
  const customer = await scene.customer(host, 'Ich heiße Sabine Krause.');
  const inside = async (text: string) => readVcon((await openVcon(JSON.parse(text), () => openingKeys(scene.house.services))).value).record;
  await using page = await scene.enter(browser, officer, `/privacy/conversations/${customer.id}`, { locale: 'de-DE', ...phone });
  const dialog = page.getByRole('dialog', { name: 'Dieses Gespräch als vCon' });
  const open = () => page.getByRole('button', { name: 'Als vCon exportieren' }).click();
  await open();
  await dialog.getByRole('radio', { name: 'Ohne Namen und Nummern' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await fitsTheScreen(page)).toBe(true);
  const masked = await saved(page, () => dialog.getByRole('button', { name: 'Exportieren' }).click());
  expect(masked.name).toBe(`gespraech-${customer.id.slice(-12)}-geschwaerzt.vcon`);
  expect(await inside(masked.text)).toMatchObject({ lineage: { of: customer.id, what: 'pii_masked' } });
  expect(JSON.stringify(await inside(masked.text))).not.toContain('Krause');

  await open();
  await dialog.getByText('Jedes Wort').click();
  await dialog.getByText('Signiert und verschlüsselt').click();
  const certificate = dialog.getByLabel('Zertifikat der Gegenseite');
  await certificate.fill('kein Zertifikat');
  page.forgive(/status of 422/);
  await dialog.getByRole('button', { name: 'Exportieren' }).click();
  await dialog.getByText('Dieses Zertifikat ist nicht brauchbar').first().waitFor();
  const [{ certificate: ours }] = (await scene.house.call('GET', '/vcon/keys', undefined, { as: officer.key })).body.items;
  await certificate.fill(ours);
  const sealed = await saved(page, () => dialog.getByRole('button', { name: 'Exportieren' }).click());
  expect(sealed.text).not.toContain('payload');
  expect(await inside(sealed.text)).toMatchObject({ id: customer.id, dialog: [{ text: 'Ich heiße Sabine Krause.' }] });

  await page.goto(`${scene.address}/privacy/access`);
  await page.getByText('hat ein Gespräch mit Maren Vogt als vCon mitgenommen: signiert und verschlüsselt, mit allen Worten').waitFor();
});

test('a vCon with broken lines beside it lists each with number and reason', async () => {
  const steward = await scene.person({ roles: ['steward'], name: 'Stella Wart', language: 'en' });
  await using page = await scene.enter(browser, steward, '/imports', { ...phone, colorScheme: 'dark' });
  page.forgive(/status of 422/);
  const vcon = (uuid: string, body?: string) => JSON.stringify({ vcon: '0.0.2', uuid, created_at: '2026-03-01T09:30:00Z', parties: [{ role: 'customer' }, { role: 'agent' }], dialog: [{ type: 'text', start: '2026-03-01T09:30:00Z', parties: [0, 1], mediatype: 'text/plain', encoding: 'none', ...(body !== undefined && { body }) }] });
  const id = (n: number) => `0199f0a0-0000-7000-8000-00000000000${n}`;
  const lines = [vcon(id(1), 'The lid does not close.'), '{"vcon": ', vcon(id(2)), vcon(id(3), 'Thank you.')];
  await page.locator('input[type=file]').setInputFiles([{ name: 'old-system.jsonl', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) }]);
  await page.getByText('2 new conversations · 2 lines refused').waitFor();
  await page.getByRole('button', { name: 'Refused lines: old-system.jsonl' }).click();
  const rows = page.getByRole('table').getByRole('row');
  await rows.filter({ hasText: 'Line 2' }).getByText('the whole: is not JSON').waitFor();
  await rows.filter({ hasText: 'Line 3' }).getByText('dialog.0.body: is missing').waitFor();
  expect(await axeFindingsOfWholePage(page)).toEqual([]);
  expect(await fitsTheScreen(page)).toBe(true);
});
