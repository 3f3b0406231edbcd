import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
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
