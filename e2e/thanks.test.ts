import type { Browser, Locator, Page } from 'playwright-core';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawJob } from '#appreciate/posters/server/draw-job.ts';
import { letter } from '#listen/channels/mail/testing/letter.ts';
import { mailChannel } from '#listen/channels/mail/testing/mail-channel.ts';
import { mailSettings } from '#listen/channels/mail/testing/mail-settings.ts';
import { setUpLine } from '#listen/lines/testing/set-up-line.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openPage, type WatchedPage } from '#platform/testing/open-page.ts';
import { eventually } from '#src/testing/eventually.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { buildWall } from '#web/build/build-wall.ts';
import { buildWidget } from '#web/build/build-widget.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';
import { openOtherWebsite } from './testing/other-website.ts';
import { openWebsite, type Website } from './testing/website.ts';

const mail = mailChannel();
let scene: Scene;
let browser: Browser;
let shop: Website;
let agent: SeededEmployee;
let steward: SeededEmployee;
beforeAll(async () => {
  await Promise.all([buildWidget(pino({ level: 'silent' })), buildWall(pino({ level: 'silent' }))]);
  scene = await openScene({ channels: mail.channels });
  browser = await openBrowser();
  shop = await openWebsite(scene.address);
  const admin = await scene.people.employee({ roles: ['admin'] });
  await setUpLine(scene.house, admin.key, { kind: 'mail', settings: mailSettings });
  agent = await scene.person({ roles: ['agent'], name: 'Maren Vogt' });
  steward = await scene.person({ roles: ['steward', 'guest'], name: 'Ines Karl' });
});
afterAll(async () => {
  await browser.close();
  await shop[Symbol.asyncDispose]();
  await scene[Symbol.asyncDispose]();
});

const german = { locale: 'de-DE', viewport: { width: 1280, height: 860 } };
const shot = async (page: Page, name: string) => void (process.env['SHOTS'] && (await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` })));
const ask = (method: 'GET' | 'POST', path: string, body?: object, as = steward) => scene.house.call(method, path, body, { as: as.key });

test('thanks from chat and mail is kept with a key, hangs masked on a wall elsewhere within a second, is printed, and is gone everywhere with the customer’s no', { timeout: 240_000 }, async () => {
  await using everywhere = await openEverywhere();
  await using desk = await scene.enter(browser, agent, '/desk', german);

  // In the chat.
  await using customer = await openPage(browser, shop.address, german);
  await customer.getByRole('button', { name: /Fragen Sie uns/ }).click();
  await customer.getByRole('textbox').fill('Guten Tag, ich bin Petra Brandt. Mein Wasserkocher ist nicht da.');
  await customer.keyboard.press('Enter');
  await desk.getByRole('button', { name: /annehmen|Nächste/ }).first().click();
  await customer.getByRole('textbox').fill('Tausend Dank, Sie sind mein Leuchtturm, so schnell hat mir noch niemand geholfen! Ihre Petra Brandt');
  await customer.keyboard.press('Enter');
  await desk.getByText('Ein Dank an Sie').waitFor();
  await shot(desk, 'thanks-found');
  await desk.keyboard.press('Alt+KeyU');
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Um Erlaubnis fragen' }).click();
  await customer.getByRole('button', { name: 'Ja', exact: true }).click();
  await customer.getByText('Frage 2 von 2').waitFor();
  await customer.getByRole('button', { name: 'Nein', exact: true }).click();
  await standing(dialog, 'Im Haus aufhängen', 'ja').waitFor();
  await desk.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await desk.keyboard.press('Alt+KeyU');
  await standing(dialog, 'Im Haus aufhängen', 'ja').waitFor();
  await shot(desk, 'thanks-kept');
  const chatTook = await untilSeen(everywhere.wall, /Leuchtturm/, () => desk.keyboard.press('Enter'));
  expect(await everywhere.wall.content()).not.toContain('Brandt');

  // By mail: the question goes with the answer, and is answered on the customer's own page.
  await mail.receive(letter({ subject: 'Toaster', body: 'Vielen Dank für Ihre Rettungsaktion, der Toaster läuft wieder, Sie haben uns das Frühstück gerettet!' }));
  await desk.getByRole('button', { name: /annehmen|Nächste/ }).first().click();
  await desk.getByRole('log').getByText('Rettungsaktion').waitFor();
  const { conversationId } = (await eventually(async () => {
    const { body } = await ask('GET', '/praise/found', undefined, agent);
    return body.items.find((item: { channel: string }) => item.channel === 'mail') ?? Promise.reject(new Error('nothing found in the mail'));
  })) as { conversationId: string };
  expect((await ask('POST', `/desk/conversations/${conversationId}/ask-for`, { purposes: ['quote', 'publish'] }, agent)).status).toBe(200);
  await ask('POST', `/desk/conversations/${conversationId}/turns`, { text: 'Das freut uns sehr.' }, agent);
  const { consentLink } = await eventually(() => mail.errands.findLast(({ question }) => question) ?? Promise.reject(new Error('nobody was asked')));
  await using writer = await openPage(browser, new URL(consentLink).pathname + new URL(consentLink).hash, { ...german, baseURL: scene.address });
  for (const purpose of ['quote', 'publish']) await answer(writer, purpose, 'Ja').click();
  await desk.bringToFront();
  await desk.keyboard.press('Alt+KeyU');
  await standing(desk.getByRole('dialog'), 'Im Haus aufhängen', 'ja').waitFor();
  const mailTook = await untilSeen(everywhere.wall, /Rettungsaktion/, () => desk.keyboard.press('Enter'));
  if (process.env['SHOTS']) console.log('milliseconds to the other browser', chatTook, mailTook);
  // A second on a machine at rest; the tests share theirs with many others.
  expect(Math.min(chatTook, mailTook)).toBeLessThan(2_500);

  await everywhere.hold('Rettungsaktion', 'Leuchtturm');
  const own = await openOwnPage(customer);
  await answer(own, 'quote', 'Zurücknehmen').click();
  await everywhere.lose('Leuchtturm');
  await everywhere.hold('Rettungsaktion');
  await answer(writer, 'quote', 'Zurücknehmen').click();
  await everywhere.lose('Rettungsaktion');
});

/** A button of one purpose on the customer’s own page. */
const answer = (page: Page, purpose: string, name: string) => page.locator(`button[aria-describedby^="${purpose}-"]`, { hasText: name });

const standing = (dialog: Locator, purpose: string, word: string) => dialog.getByRole('listitem').filter({ hasText: purpose }).getByText(word);

async function openOwnPage(from: Page): Promise<Page> {
  const opening = from.context().waitForEvent('page');
  await from.getByRole('button', { name: 'Menü' }).click();
  await from.getByRole('button', { name: 'Meine Gespräche und Einwilligungen' }).click();
  return opening;
}

/** Milliseconds from an act in one browser until words stand in another. */
async function untilSeen(page: Page, words: RegExp, act: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await Promise.all([page.getByRole('listitem').filter({ hasText: words }).waitFor(), act()]);
  return performance.now() - began;
}

/** Every place a thanks may be, looked at the same way. */
interface Everywhere extends AsyncDisposable {
  /** The wall as a list, in another browser. */
  wall: WatchedPage;
  /** Finds words in every place, and orders a poster that has them. */
  hold(...words: string[]): Promise<void>;
  /** Waits until they stand nowhere any more. */
  lose(words: string): Promise<void>;
}

async function openEverywhere(): Promise<Everywhere> {
  const closing = new AsyncDisposableStack();
  const wall = closing.use(await scene.enter(browser, steward, '/wall?as=list', german));
  const start = closing.use(await scene.enter(browser, steward, '/', german));
  const screen = async (about: object) => (await ask('POST', '/wall/screens', { name: 'Flur', ...about })).body as { screen: { id: string }; key: string };
  const kiosk = await screen({ kind: 'kiosk', scope: 'inside' });
  const corridor = closing.use(await openPage(browser, `${scene.address}/bildschirm#${kiosk.key}`, german));
  const site = closing.use(await openOtherWebsite());
  const embed = await screen({ kind: 'embed', scope: 'inside', origins: [site.origin] });
  site.show(`<iframe src="${scene.address}/embed/wall/${embed.screen.id}#${embed.key}" width="900" height="600"></iframe>`);
  const intranet = closing.use(await openPage(browser, site.origin, german));
  const shown = (key: string) => scene.house.call('GET', '/wall/shown', undefined, { as: key });
  const drive = crypto.randomUUID();
  const [from, until] = [0, 1].map((days) => new Date(scene.house.clock.now.getTime() + days * 86_400_000).toISOString().slice(0, 10));
  expect((await ask('POST', '/drives', { id: drive, sentence: 'Wir sammeln Dank.', from, until, unitId: null })).status).toBe(201);
  const aloud = closing.use(await scene.enter(browser, steward, '/posters/text', german));
  // Nothing hangs yet.
  aloud.forgive(/422/);
  const collage = closing.use(await scene.enter(browser, steward, `/drives/${drive}`, german));
  const posters: string[] = [];

  const dump = async (reply: Promise<{ body: unknown }>) => JSON.stringify((await reply).body);
  const places: Record<string, (words: string) => Promise<string>> = {
    wall: () => wall.content(),
    'start page': () => start.content(),
    'screen in the corridor': async () => (await corridor.getByRole('option').allTextContents()).join(' ') + (await dump(shown(kiosk.key))),
    'other website': async () => (await intranet.frameLocator('iframe').getByRole('option').allTextContents()).join(' ') + (await dump(shown(embed.key))),
    feed: () => dump(ask('GET', '/praise/hung')),
    search: (words) => dump(ask('GET', `/praise/hung?q=${words}`)),
    'found again': (words) => dump(ask('GET', `/evidence?q=${words}`)),
    'source of posters': () => dump(ask('GET', '/posters/voices')),
    'text of posters': () => dump(ask('GET', '/posters/text')),
    'page with that text': () => aloud.content(),
    'collage of a drive': () => collage.content(),
    posters: async () => (await Promise.all(posters.map((id) => download(id, 'svg')))).map(({ statusCode, body }) => (statusCode === 200 ? body : '')).join(' '),
    collection: () => dump(ask('GET', '/praise/mine', undefined, agent)),
  };

  const download = (id: string, format: string) => scene.house.app.inject({ url: `/api/v1/posters/${id}/files/${format}`, headers: { authorization: `Bearer ${steward.key}` } });
  async function print(): Promise<void> {
    const { status, body } = await ask('POST', '/posters', { paper: { name: 'own', width: 150, height: 150 }, formats: ['pdf', 'png', 'svg'], title: 'Danke' });
    expect(status, JSON.stringify(body)).toBe(201);
    await scene.house.services.jobs.runNow(drawJob, { posterId: body.id });
    posters.push(body.id);
    const [pdf, png] = await Promise.all([download(body.id, 'pdf'), download(body.id, 'png')]);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.rawPayload.subarray(-8).toString()).toContain('%%EOF');
    expect(png.rawPayload.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.rawPayload.length).toBeGreaterThan(10_000);
    if (process.env['SHOTS']) await import('node:fs/promises').then(({ writeFile }) => writeFile(`${process.env['SHOTS']}/thanks-poster.png`, png.rawPayload));
  }

  return {
    wall,
    async hold(...words) {
      await print();
      scene.house.clock.now = new Date(scene.house.clock.now.getTime() + 60_000);
      await ask('POST', `/drives/${drive}/end`, {});
      await collage.reload();
      await shot(wall, 'thanks-wall');
      await shot(corridor, 'thanks-corridor');
      for (const [place, read] of Object.entries(places)) {
        if (place === 'found again') continue;
        for (const each of words) await expect.poll(() => read(each), { message: `${each} stands on: ${place}`, timeout: 10_000 }).toContain(each);
      }
    },
    async lose(words) {
      for (const [place, read] of Object.entries(places)) await expect.poll(() => read(words), { message: `${words} is gone from: ${place}`, timeout: 10_000 }).not.toContain(words);
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}
