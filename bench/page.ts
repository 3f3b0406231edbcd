import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import type { APIRequestContext, Browser, Cookie } from 'playwright-core';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { ensureBuilt } from '#web/build/ensure-built.ts';
import { weighFirstPage } from '#web/build/weigh-first-page.ts';
import type { Bench } from './figure.ts';
import { serve } from './live/child.ts';
import { percentile } from './percentile.ts';

/** How a browser reaches the server: a line in an office, and one as “slow 4G” of Chrome's DevTools has it, with a processor four times slower. */
const lines = [
  { name: 'no limits', rounds: 15, network: undefined, slower: 1 },
  { name: '1.6 Mbit/s, 150 ms, processor four times slower', rounds: 5, network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }, slower: 4 },
];

/** A guest opens the page of their visit with an empty cache: how much script that is, and how long until they can write down what they hear. */
export const bench: Bench = async (emit) => {
  const scripts = weighFirstPage(await ensureBuilt(pino({ level: 'silent' })));
  emit({ name: 'script before the page can be used, gzip', unit: 'B', n: scripts.length, ours: scripts.reduce((sum, { bytes }) => sum + bytes, 0), baseline: null });
  const directory = await mkdtemp(join(tmpdir(), 'bench-page-'));
  try {
    await using served = await serve('product', { OHRENSESSEL_DATA: directory, DATABASE_URL: '', BASE_URL: '', LOG_LEVEL: 'error' }, 'health', ['--demo']);
    await using browser = await openBrowser();
    const { address, cookies } = await sitDown(browser, served.address);
    for (const line of lines) {
      const took: number[] = [];
      for (let round = 0; round < line.rounds; round += 1) took.push(await usableAfter(browser, address, cookies, line));
      emit({ name: `until the field can be written in, ${line.name}, p50`, unit: 'ms', n: line.rounds, ours: percentile(took, 0.5), baseline: null });
      emit({ name: `until the field can be written in, ${line.name}, slowest`, unit: 'ms', n: line.rounds, ours: Math.max(...took), baseline: null });
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

/** A guest of the demo company takes a free chair. */
async function sitDown(browser: Browser, origin: string): Promise<{ address: string; cookies: Cookie[] }> {
  const context = await browser.newContext();
  const api = context.request;
  const { signIn } = await call(api, `${origin}/api/v1/instance`);
  const guest = signIn.demoPeople.find(({ role }: { role: string }) => role === 'guest');
  await call(api, `${origin}/api/v1/demo/sessions`, { employeeId: guest.employeeId });
  const { items: chairs } = await call(api, `${origin}/api/v1/chairs`);
  const { id } = await call(api, `${origin}/api/v1/visits`, { hostId: chairs[0].host.id });
  for (let tries = 0; (await call(api, `${origin}/api/v1/visits/${id}`)).visit.state !== 'active'; tries += 1) {
    if (tries > 300) throw new Error('nobody agreed to the visit within 30 s');
    await pause(100);
  }
  const cookies = await context.cookies();
  await context.close();
  return { address: `${origin}/visits/${id}`, cookies };
}

async function usableAfter(browser: Browser, address: string, cookies: Cookie[], { network, slower }: (typeof lines)[number]): Promise<number> {
  const context = await browser.newContext({ locale: 'de-DE' });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  if (network) await devtools.send('Network.emulateNetworkConditions', network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByRole('textbox', { name: 'Was haben Sie gehört?' }).waitFor({ timeout: 60_000 });
  const took = performance.now() - began;
  await context.close();
  return took;
}

// A few fields of replies whose shape the contract has checked.
// oxlint-disable-next-line typescript/no-explicit-any
async function call(api: APIRequestContext, url: string, data?: object): Promise<any> {
  const reply = await (data ? api.post(url, { data }) : api.get(url));
  if (!reply.ok()) throw new Error(`${url}: ${await reply.text()}`);
  return reply.json();
}
