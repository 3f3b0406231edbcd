import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';
import { buildWidget } from '#web/build/build-widget.ts';
import { chatDesk, type ChatDesk } from './testing/chat-desk.ts';
import { reopenHouse } from './testing/reopen-house.ts';
import { openWebsite, type Website } from './testing/website.ts';

let house: TestHouse;
let agent: ChatDesk;
let address: string;
let browser: Browser;
let website: Website;
let reopened: FastifyInstance | undefined;
beforeAll(async () => {
  await buildWidget(pino({ level: 'silent' }));
  house = await openTestHouse();
  const people = await seedPeople(house);
  agent = chatDesk(house, await people.employee({ roles: ['agent'] }));
  address = await house.listen();
  browser = await openBrowser();
  website = await openWebsite(address);
});
afterAll(async () => {
  await browser.close();
  await website[Symbol.asyncDispose]();
  await reopened?.close();
  await house[Symbol.asyncDispose]();
});

test('a server that goes away in the middle of a conversation costs nobody a word', async () => {
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(website.address);
  const write = async (text: string) => {
    await page.getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
  };
  const words = page.getByRole('log').locator('.words');
  await page.getByRole('button', { name: /Fragen Sie uns/ }).click();
  await write('eins');
  await page.getByText('Gleich liest sie ein Mensch.').waitFor();
  await agent.take();
  await agent.say('zwei');
  await words.getByText('zwei').waitFor();

  await house.app.close();
  await write('drei');
  await write('vier');
  await page.getByText('Wir sind gerade nicht erreichbar. Es geht nichts verloren').waitFor();
  expect(await page.getByText('unterwegs').count()).toBe(2);

  reopened = await reopenHouse(house, address);
  await expect.poll(() => page.getByText('unterwegs').count(), { timeout: 40_000 }).toBe(0);
  await page.getByText('Wir sind gerade nicht erreichbar.').waitFor({ state: 'hidden' });
  await write('fünf');
  await expect.poll(async () => (await agent.said()).map(({ text }) => text)).toEqual(['eins', 'zwei', 'drei', 'vier', 'fünf']);
  expect(await words.allTextContents()).toEqual(['eins', 'zwei', 'drei', 'vier', 'fünf']);
  await context.close();
});
