import type { Browser } from 'playwright-core';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAsDemo } from '#people/welcome/server/begin-demo.ts';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openPage } from '#platform/testing/open-page.ts';
import { demoSeeds } from '#src/demo-seeds.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';
import { buildWidget } from '#web/build/build-widget.ts';

let demo: TestHouse;
let address: string;
let browser: Browser;
beforeAll(async () => {
  await buildWidget(pino({ level: 'silent' }));
  demo = await openTestHouse();
  await startAsDemo(demo.services, demoSeeds);
  address = await demo.listen();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await demo[Symbol.asyncDispose]();
});

interface Instance {
  signIn: { demoPeople: { role: string; employeeId: string }[] };
}

const german = { locale: 'de-DE', viewport: { width: 1100, height: 760 } };

describe('the demo company’s website', () => {
  test('shows its products in both languages, to everybody', async () => {
    await using page = await openPage(browser, `${address}/demo-shop`, german);
    await page.getByRole('heading', { level: 4, name: 'Siedlinde', exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Things that deserve a name.' }).waitFor();
    expect(await page.title()).toBe('Kupferloh & Töchter, household goods');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('lets a visitor be the customer, with words to begin with, under a policy as strict as a shop may have it', async () => {
    await using page = await openPage(browser, `${address}/demo-shop`, german);
    await page.getByRole('button', { name: 'Mein Paket ist angeblich zugestellt, aber nicht hier.' }).click();
    await page.getByText('Was ist passiert?').waitFor();
    await page.getByRole('textbox').press('Enter');
    await page.getByText('Gleich liest sie ein Mensch.').waitFor();
    const { rows } = await demo.db.owner.pool.query(
      'select b.key from conversations.conversation c join conversations.brand b on b.id = c.brand_id',
    );
    expect(rows).toEqual([{ key: 'kupferloh' }]);
  });

  test('takes its visitor for the customer even where the same browser is signed in as an employee', async () => {
    await using page = await openPage(browser, `${address}/demo-shop`, german);
    const { signIn } = (await (await page.request.get(`${address}/api/v1/instance`)).json()) as Instance;
    const agent = signIn.demoPeople.find(({ role }) => role === 'agent');
    await page.request.post(`${address}/api/v1/demo/sessions`, { data: { employeeId: agent?.employeeId } });
    const frames: string[] = [];
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
    await page.getByRole('button', { name: 'Fragen Sie uns' }).click();
    await page.getByRole('textbox').fill('Wer bin ich?');
    await page.keyboard.press('Enter');
    await page.getByText('Gleich liest sie ein Mensch.').waitFor();
    const { rows } = await demo.db.owner.pool.query<{ id: string }>('select id from conversations.conversation order by id desc limit 1');
    await page.request.post(`${address}/api/v1/desk/conversations/${rows[0]?.id}/take`, { data: {} });
    await page.getByText('Es ist jemand für Sie da.').waitFor();
    expect(frames.join('')).toContain('agent-joined');
  });

  test('fits a phone', async () => {
    await using page = await openPage(browser, `${address}/demo-shop`, { ...german, viewport: { width: 360, height: 740 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('is not there in the house of an organisation', async () => {
    await using house = await openTestHouse();
    await seedPeople(house);
    expect((await house.app.inject('/demo-shop')).statusCode).toBe(404);
    expect((await house.app.inject('/demo-shop/shop.css')).statusCode).toBe(404);
  });
});
