import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { signed, startStandIn, token, webhookSecret, type StandIn } from '#listen/channels/chatwoot/testing/start-stand-in.ts';
import { serveTokens } from '#listen/channels/mail/testing/serve-tokens.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';

let scene: Scene;
let browser: Browser;
let standIn: StandIn;
let admin: SeededEmployee;
beforeAll(async () => {
  scene = await openScene();
  browser = await openBrowser();
  standIn = await startStandIn();
  admin = await scene.person({ roles: ['admin'], name: 'Ada Minister' });
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
  await standIn[Symbol.asyncDispose]();
});

const german = { locale: 'de-DE', viewport: { width: 1280, height: 900 } };

describe('the pages about lines', () => {
  test('lead an administrator from nothing to a line that works, and show in words what does not', async () => {
    await using page = await scene.enter(browser, admin, '/lines', german);
    await page.getByText('Noch kein Anschluss').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Anschluss hinzufügen' }).click();
    await page.getByRole('button', { name: /Chatwoot/ }).click();
    const address = await page.getByLabel('Adresse dieses Anschlusses').inputValue();
    expect(address).toMatch(new RegExp(`^${scene.address}/channels/chatwoot/[0-9a-f-]{36}$`));
    expect(await axeFindings(page)).toEqual([]);

    await page.getByLabel('Name', { exact: true }).fill('Unser Chatwoot');
    await page.getByLabel('Adresse von Chatwoot').fill(standIn.address);
    await page.getByLabel('Nummer des Kontos').fill('1');
    await page.getByLabel('Zugangsschlüssel').fill('ein falscher Schlüssel');
    await page.getByLabel('Geheimnis des Webhooks').fill(webhookSecret);
    await page.getByRole('button', { name: 'Ausprobieren' }).click();
    await page.getByText('Chatwoot nimmt den Zugangsschlüssel nicht an').waitFor();
    await page.getByLabel('Zugangsschlüssel').fill(token);
    await page.getByRole('button', { name: 'Ausprobieren' }).click();
    await page.getByText('Das funktioniert.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('heading', { level: 1, name: 'Unser Chatwoot' }).waitFor();

    // The secrets never come back; saving again without them keeps them.
    expect(await page.getByLabel('Zugangsschlüssel').inputValue()).toBe('');
    expect(await page.content()).not.toContain(token);
    await page.getByText('Es ist etwas gespeichert.').first().waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Chatwoot, Berlin');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chatwoot, Berlin' }).waitFor();

    // Somebody unknown there is assigned; a delivery proves that it works.
    const talk = standIn.begin('Channel::WebWidget', 'Guten Tag.');
    standIn.answer(talk, { id: 77, name: 'Unbekannte Kollegin', email: 'anders@example.com', type: 'user' }, 'Guten Tag!');
    for (const { body } of standIn.webhooks.splice(0)) {
      const response = await page.request.post(address, { data: body, headers: signed(body) });
      expect(response.status()).toBe(200);
    }
    const agent = await scene.person({ roles: ['agent'], name: 'Maren Vogt' });
    await page.goto(`${scene.address}/lines`);
    await page.getByText('Läuft').waitFor();
    await page.getByText('Eine Person aus dem Service dort ist hier noch niemandem zugeordnet.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Chatwoot, Berlin ändern' }).click();
    await page.getByRole('button', { name: /Wer ist Unbekannte Kollegin/ }).click();
    await page.getByRole('option', { name: agent.name }).click();
    await page.getByText('Gespeichert. Es gilt ab dem nächsten Gespräch.').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('show what could not be delivered, and send it again', async () => {
    const agent = await scene.person({ roles: ['agent'], name: 'Tom Berger' });
    const waiting = await scene.house.call('GET', '/desk', undefined, { as: agent.key });
    const id = waiting.body.queue[0].id as string;
    await scene.house.call('POST', `/desk/conversations/${id}/take`, {}, { as: agent.key });
    standIn.outcomes.push(404);
    await scene.house.call('POST', `/desk/conversations/${id}/turns`, { text: 'Ich bin für Sie da.' }, { as: agent.key });
    await using page = await scene.enter(browser, admin, '/lines', german);
    await page.getByRole('heading', { name: 'Nicht zugestellt' }).waitFor();
    await page.getByRole('cell', { name: 'Dieses Gespräch gibt es in Chatwoot nicht mehr.' }).waitFor();
    expect(await page.content()).not.toContain('Ich bin für Sie da');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Noch einmal senden' }).click();
    await page.getByText('Wird noch einmal versucht.').first().waitFor();
    await expect.poll(() => standIn.written.map(({ status }) => status), { timeout: 10_000 }).toEqual([404, 200]);
  });

  test('lead to a guide, and let an administrator remove a line after asking', async () => {
    await using page = await scene.enter(browser, admin, '/lines', german);
    await page.getByRole('link', { name: /ändern/ }).click();
    const guide = await page.getByRole('link', { name: /Anleitung/ }).getAttribute('href');
    const read = await page.request.get(scene.address + guide);
    expect(await read.text()).toMatch(/<h1>Chatwoot<\/h1>/);
    await page.getByRole('button', { name: 'Anschluss entfernen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Anschluss entfernen' }).click();
    await page.getByText('Noch kein Anschluss').waitFor();
  });

  test('ask a mailbox only for what its way of signing in needs, and keep the lines of a signature and a certificate', async () => {
    await using issuer = await serveTokens(() => ({ status: 401, body: { error: 'invalid_client' } }));
    await using page = await scene.enter(browser, admin, '/lines/new', german);
    await page.getByRole('button', { name: /Postfach/ }).click();
    await page.getByLabel('Adresse des Postfachs').fill('service@example.org');
    await page.getByLabel('Name des Absenders').fill('Kundenservice');
    await page.getByLabel('Posteingang: Server (IMAP)').fill('localhost');
    await page.getByLabel('Anmeldename', { exact: true }).fill('service@example.org');
    await page.getByLabel('Postausgang: Server (SMTP)').fill('localhost');
    await page.getByLabel('Passwort', { exact: true }).fill('wird nicht gebraucht');
    expect(await page.getByLabel('Anwendungs-ID (Client)').count()).toBe(0);

    await page.getByRole('button', { name: /mit einem Passwort/ }).click();
    await page.getByRole('option', { name: /OAuth/ }).click();
    await page.getByLabel('Anwendungs-ID (Client)').fill('haus');
    expect(await page.getByLabel('Passwort', { exact: true }).count()).toBe(0);
    await page.getByLabel('Adresse, die Zugänge ausstellt').fill(issuer.address);
    await page.getByLabel('Geheimer Clientschlüssel').fill('abgelaufen');
    await page.getByRole('button', { name: 'Ausprobieren' }).click();
    await page.getByText('stellt der Anwendung keinen Zugang aus').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const certificate = `-----BEGIN CERTIFICATE-----\n${`${'A'.repeat(64)}\n`.repeat(30)}-----END CERTIFICATE-----`;
    await page.getByLabel('Signatur').fill('{agent}\nKundenservice');
    await page.getByLabel('Eigenes Wurzelzertifikat').fill(certificate);
    await page.getByText('Eingeschaltet').click();
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('heading', { level: 1, name: 'Postfach' }).waitFor();
    await page.getByRole('button', { name: 'Anschluss entfernen' }).waitFor();
    const { body } = await scene.house.call('GET', '/lines', undefined, { as: admin.key });
    expect(body.items.at(-1)).toMatchObject({ kind: 'mail', active: false, secretsSet: ['clientSecret'], settings: { signIn: 'oauth', signature: '{agent}\nKundenservice', certificate } });
    expect(await page.getByLabel('Eigenes Wurzelzertifikat').inputValue()).toBe(certificate);
  });

  test('are for administrators only', async () => {
    const steward = await scene.person({ roles: ['steward'], name: 'Ida Holm' });
    await using page = await scene.enter(browser, steward, '/lines', german);
    await page.getByRole('heading', { name: 'Ihre Rolle umfasst das nicht' }).waitFor();
  });
});
