import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openPage } from '#platform/testing/open-page.ts';
import { openScene, type Scene } from './testing/guest-scene.ts';
import { openWebsite, type Website } from './testing/website.ts';

/** Three browsers, as three people have them: nothing is shared between them but the house. */
let browsers: { customer: Browser; agent: Browser; guest: Browser };
let scene: Scene;
let website: Website;
beforeAll(async () => {
  scene = await openScene();
  website = await openWebsite(scene.address);
  const [customer, agent, guest] = await Promise.all([openBrowser(), openBrowser(), openBrowser()]);
  browsers = { customer, agent, guest };
});
afterAll(async () => {
  await Promise.all(Object.values(browsers).map((browser) => browser.close()));
  await website[Symbol.asyncDispose]();
  await scene[Symbol.asyncDispose]();
});

const german = { locale: 'de-DE', viewport: { width: 1280, height: 800 } };
const said = {
  before: 'Mein Saugroboter faehrt immer im Kreis.',
  unasked: 'Er heisst bei uns Kevin.',
  heard: 'Gestern hat er die Katze eingesperrt.',
  after: 'Das mit der Scheidung bleibt unter uns.',
  aside: 'Frag bitte nach dem Baujahr.',
};

/** Every byte the sockets of a page received. */
function bytesOf(page: Page): () => string {
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())));
  return () => frames.join('\n');
}

test('a customer writes on a foreign page, agrees, is heard, says stop; a guest hears that and nothing else', async () => {
  const host = await scene.person({ roles: ['agent'], name: 'Maren Vogt' });
  const guest = await scene.person({ roles: ['guest'], name: 'Jonas Albrecht' });
  const steward = await scene.person({ roles: ['steward'] });
  await scene.house.call('PUT', '/catalogue/reasons/robot-runs-in-circles', { de: 'Saugroboter fährt im Kreis', en: 'Robot runs in circles' }, { as: steward.key });

  await using desk = await scene.enter(browsers.agent, host, '/desk', german);
  await desk.getByRole('button', { name: /^Freien Stuhl anbieten/ }).first().click();

  // The guest asks for the chair; the agent agrees.
  await using room = await scene.enter(browsers.guest, guest, '/chairs', german);
  const heardBytes = bytesOf(room);
  await room.reload();
  await room.getByRole('button', { name: 'Neben Maren Vogt Platz nehmen' }).click();
  await desk.getByText('Jonas Albrecht möchte sich zu Ihnen setzen').waitFor();
  await desk.getByRole('button', { name: /^Ja/ }).first().click();
  await room.getByText('Gerade spricht niemand mit Maren Vogt').waitFor();

  // The customer writes on somebody else's website; the agent takes it.
  await using shop = await openPage(browsers.customer, website.address, german);
  await shop.getByRole('button', { name: /Fragen Sie uns/ }).click();
  await shop.getByRole('textbox', { name: 'Ihre Nachricht' }).fill(said.before);
  await shop.keyboard.press('Enter');
  await desk.getByRole('button', { name: /^Nächstes annehmen/ }).first().click();
  await desk.getByRole('log').getByText(said.before).waitFor();
  const card = shop.getByRole('group', { name: 'Eine Frage an Sie' });
  await card.waitFor();
  await room.getByText('Auf der anderen Seite wird gefragt').waitFor();
  await shop.getByRole('textbox', { name: 'Ihre Nachricht' }).fill(said.unasked);
  await shop.keyboard.press('Enter');
  await desk.getByRole('log').getByText(said.unasked).waitFor();
  expect(heardBytes()).not.toMatch(/Saugroboter|Kevin/);

  // Yes to listening, yes to quoting; words are heard.
  await card.getByRole('button', { name: 'Ja' }).first().click();
  await card.getByText('Frage 2 von 2').waitFor();
  await card.getByRole('button', { name: 'Ja' }).first().click();
  await shop.getByText('Eine Person hört zu', { exact: true }).waitFor();
  await room.getByText('Die Tür ist offen').waitFor();
  await shop.getByRole('textbox', { name: 'Ihre Nachricht' }).fill(said.heard);
  await shop.keyboard.press('Enter');
  await room.getByRole('log').getByText(said.heard).waitFor();

  // An impression, with one field and no mouse.
  await room.getByRole('textbox', { name: 'Was haben Sie gehört?' }).fill('!Der Roboter findet die Tür nicht => Leute sperren ihn weg');
  await room.keyboard.press('Enter');
  await room.getByText('Der Roboter findet die Tür nicht').first().waitFor();

  // Said aside: the guest sees it, the customer never.
  await desk.getByRole('button', { name: /^Nebenbei/ }).first().click();
  await desk.getByRole('textbox', { name: 'Nur an Ihre Gäste' }).fill(said.aside);
  await desk.keyboard.press('Enter');
  await expect.poll(heardBytes, { timeout: 10_000 }).toContain(said.aside);
  expect(await shop.content()).not.toContain(said.aside);
  await desk.getByRole('textbox', { name: 'Nur an Ihre Gäste' }).press('Escape');

  // Stop. The words leave the guest's screen, and nothing that follows arrives.
  const untilStop = heardBytes().length;
  await shop.getByRole('textbox', { name: 'Ihre Nachricht' }).fill('Stop');
  await shop.keyboard.press('Enter');
  await shop.getByText('Jetzt hört niemand mehr zu.').first().waitFor();
  await room.getByText('Die Tür ist wieder zu').waitFor();
  expect(await room.content()).not.toContain('Katze');
  await shop.getByRole('textbox', { name: 'Ihre Nachricht' }).fill(said.after);
  await shop.keyboard.press('Enter');
  await desk.getByRole('log').getByText(said.after).waitFor();
  await desk.getByRole('textbox', { name: /^Antwort an/ }).fill('Das bleibt unter uns.');
  await desk.keyboard.press('Enter');
  await shop.getByText('Das bleibt unter uns.').waitFor();
  expect(heardBytes().slice(untilStop)).not.toMatch(/Katze|Scheidung|unter uns|Stop|Saugroboter|Kevin/);

  // Neither a reload nor a second tab, nor the API with the guest's token, nor search shows it.
  await room.reload();
  await room.getByText('Die Tür ist zu').waitFor();
  await using second = await openPage(browsers.guest, `${scene.address}/api/v1/instance`, german);
  const secondBytes = bytesOf(second);
  await second.context().addCookies(await room.context().cookies());
  await second.goto(room.url());
  await second.getByText('Die Tür ist zu').waitFor();
  const visitId = room.url().split('/').at(-1);
  const overApi = await scene.house.call('GET', `/visits/${visitId}`, undefined, { as: guest.key });
  expect(overApi.body.conversations).toHaveLength(1);
  const searches = await Promise.all(
    ['Katze', 'Scheidung', 'Saugroboter', 'Kevin', 'eingesperrt'].map((query) => scene.house.call('GET', `/evidence?query=${query}`, undefined, { as: guest.key })),
  );
  for (const { status, body } of searches) expect([status, body.items]).toEqual([200, []]);
  for (const everything of [heardBytes().slice(untilStop), secondBytes(), await room.content(), await second.content(), JSON.stringify(overApi.body)]) {
    expect(everything).not.toMatch(/Katze|Scheidung|Kevin|Saugroboter|unter uns/);
  }
  // The guest's own note stays.
  await room.getByText('Der Roboter findet die Tür nicht').first().waitFor();

  // The agent closes with a contact reason.
  await desk.getByRole('button', { name: /^Beenden/ }).first().click();
  await desk.getByRole('searchbox', { name: 'Kontaktgründe durchsuchen' }).fill('kreis');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: /^Gespräch abschließen/ }).click();
  await desk.getByText(/Das Gespräch mit K-\w+ ist abgeschlossen/).first().waitFor();
});
