import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letter } from '#listen/channels/mail/testing/letter.ts';
import { mailChannel } from '#listen/channels/mail/testing/mail-channel.ts';
import { mailSettings } from '#listen/channels/mail/testing/mail-settings.ts';
import { setUpLine } from '#listen/lines/testing/set-up-line.ts';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';

const mail = mailChannel();
let scene: Scene;
let browser: Browser;
beforeAll(async () => {
  scene = await openScene({ channels: mail.channels });
  browser = await openBrowser();
  const admin = await scene.people.employee({ roles: ['admin'] });
  await setUpLine(scene.house, admin.key, { kind: 'mail', settings: mailSettings });
});
afterAll(async () => {
  await browser.close();
  await scene[Symbol.asyncDispose]();
});

const hostile = '<p>Die Maschine <b>steht</b> still.</p><script>top.document.title = "gekapert"</script><img src="https://tracker.example.org/p.gif" onerror="top.document.title = \'gekapert\'"><form action="/api/v1/sessions" method="post"><button>Anmelden</button></form><a href="https://example.org/teil">Ersatzteil</a>';
const withFile = (id: string) =>
  Buffer.from(
    [
      'From: Anna Beispiel <anna@example.org>', 'To: service@example.com', 'Subject: Waschmaschine', `Message-ID: <${id}>`, 'Content-Type: multipart/mixed; boundary=x', '',
      '--x', 'Content-Type: text/html; charset=utf-8', '', hostile,
      '--x', 'Content-Type: application/pdf', 'Content-Disposition: attachment; filename="Rechnung.pdf"', 'Content-Transfer-Encoding: base64', '', Buffer.from('%PDF-1.7').toString('base64'),
      '--x', 'Content-Type: application/octet-stream', 'Content-Disposition: attachment; filename="makro.docm"', 'Content-Transfer-Encoding: base64', '', 'AAAA', '--x--', '',
    ].join('\r\n'),
  );

describe('a mail at the desk', () => {
  test('shows its writer’s words; the whole mail opens in a frame that runs and loads nothing, and its files are saved', async () => {
    const agent = await scene.person({ roles: ['agent'], name: 'Maren Vogt' });
    await mail.receive(withFile('e2e-1@example.org'));
    await using page = await scene.enter(browser, agent, '/desk', { locale: 'de-DE', viewport: { width: 1280, height: 800 } });
    await page.getByRole('button', { name: /annehmen|Nächste/ }).first().click();
    const talk = page.getByRole('log', { name: /^Gespräch mit/ });
    await talk.getByText('Die Maschine steht still.').waitFor();
    await talk.getByText('nicht aufbewahrt: wird beim Öffnen ausgeführt').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const [saved] = await Promise.all([page.waitForEvent('download'), talk.getByRole('link', { name: 'Rechnung.pdf speichern' }).click()]);
    expect(saved.suggestedFilename()).toBe('Rechnung.pdf');
    expect(await readFile(await saved.path(), 'utf8')).toBe('%PDF-1.7');

    // axe speaks to every frame it finds; this one answers nobody.
    page.forgive(/postMessage/);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await talk.getByRole('button', { name: 'Ganze Mail ansehen' }).click();
    const frame = page.frameLocator('iframe[title="Die Mail, wie sie ankam"]');
    await frame.getByText('Die Maschine').waitFor();
    expect(await frame.locator('script, form, img, iframe').count()).toBe(0);
    expect(await frame.locator('a').getAttribute('rel')).toContain('noopener');
    expect(await page.title()).not.toContain('gekapert');
    expect(asked.filter((url) => !url.startsWith(scene.address))).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/mail-whole.png` });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/mail-desk.png` });
  });

  test('of plain words has its quotes and signature in the whole mail only', async () => {
    const agent = await scene.person({ roles: ['agent'], name: 'Jule Brandt' });
    await mail.receive(letter({ subject: 'Trockner', body: 'Er quietscht.\r\n\r\nViele Grüße\r\nAnna\r\n\r\nAm 03.11.2025 um 10:12 schrieb Service <service@example.com>:\r\n> Frühere Worte.' }));
    await using page = await scene.enter(browser, agent, '/desk', { locale: 'de-DE', viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: /annehmen|Nächste/ }).first().click();
    const talk = page.getByRole('log', { name: /^Gespräch mit/ });
    await talk.getByText('Er quietscht.').waitFor();
    expect(await talk.textContent()).not.toContain('Frühere Worte');
    await page.getByRole('button', { name: 'Ganze Mail ansehen' }).click();
    await page.frameLocator('iframe').getByText('Frühere Worte.').waitFor();
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/mail-phone.png` });
  });
});
