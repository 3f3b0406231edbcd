import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { pino } from 'pino';
import { expect } from 'vitest';
import type { Role } from '#platform/contract/audience.ts';
import { serveWeb } from '#platform/http/serve-web.ts';
import { axeFindings } from '#platform/testing/axe-findings.ts';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { openTestHouse } from '#src/testing/open-test-house.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import { ensureBuilt } from '#web/build/ensure-built.ts';
import { pageExamples } from '#web/testing/page-examples.ts';
import type { Shown, Stop } from '../../scripts/gallery/stops.ts';
import { openScene, type Scene } from './guest-scene.ts';
import { walkByKeyboard } from './keyboard-walk.ts';

const looks = {
  german: { locale: 'de-DE', colorScheme: 'light', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' },
  english: { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' },
} as const;
type Look = keyof typeof looks;
type Visitor = Role | 'stranger';

/** Whether a page belongs to somebody with an office, and not to guests, agents or strangers. */
export const isForOffices = ({ as }: Stop): boolean => as !== 'stranger' && as !== 'guest' && as !== 'agent';

/** Goes through pages as whoever they are for. */
export interface PageTour extends AsyncDisposable {
  /** `http://127.0.0.1:port` of a house in which something has happened. */
  address: string;
  /** The same of a house nobody has been in yet. */
  emptyAddress: string;
  /** A page of somebody's browser; who is signed in stays so from page to page. */
  open(as: Visitor, look: Look, address: string): Promise<Page>;
  /** What everybody may expect of a page, whatever they can see, hear or hold. */
  expectUsable(as: Visitor, address: string): Promise<void>;
  /** The same of a stop of the gallery. */
  expectUsableStop(stop: Stop): Promise<void>;
}

/** Opens both houses and lets so much happen in one of them that every page has something to show. */
export async function openPageTour(): Promise<PageTour> {
  const scene = await openScene();
  const empty = await openTestHouse();
  await serveWeb(empty.app, await ensureBuilt(pino({ level: 'silent' })));
  const emptyAddress = await empty.listen();
  const browser = await openBrowser();
  const people = new Map<Role, SeededEmployee>();
  const shown = await liveThrough(scene, people);
  const open = visiting(scene, browser, people);

  async function expectUsable(as: Visitor, address: string): Promise<void> {
    await Promise.all(
      (['german', 'english'] as const).map(async (look) => {
        const page = await open(as, look, address);
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.title()).toMatch(/\S+ · Ohrensessel$/);
        expect(await page.locator('html').getAttribute('lang')).toBe(look === 'german' ? 'de' : 'en');
        if (look === 'german') {
          const { reached, ...walk } = await walkByKeyboard(page);
          expect(walk).toEqual({ unreached: [], ringless: [], trapped: false });
          expect(reached).toBeGreaterThan(0);
        }
        await page.close();
      }),
    );
  }

  return {
    address: scene.address,
    emptyAddress,
    open,
    expectUsable,
    expectUsableStop: ({ path, as, at }) => expectUsable(as, new URL(at?.(shown) ?? pageExamples[path] ?? path, scene.address).href),
    async [Symbol.asyncDispose]() {
      await browser.close();
      await empty[Symbol.asyncDispose]();
      await scene[Symbol.asyncDispose]();
    },
  };
}

function visiting(scene: Scene, browser: Browser, people: ReadonlyMap<Role, SeededEmployee>): PageTour['open'] {
  const contexts = new Map<string, BrowserContext>();
  return async (as, look, address) => {
    const key = `${as} ${look}`;
    let context = contexts.get(key);
    if (!context) {
      const person = as === 'stranger' ? undefined : people.get(as);
      if (person) {
        const entered = await scene.enter(browser, person, '/account', looks[look]);
        context = entered.context();
        await entered.close();
      } else context = await browser.newContext(looks[look]);
      // What somebody chose in this browser counts before the language of their account.
      await context.addInitScript(`localStorage.setItem('locale', '${look === 'german' ? 'de' : 'en'}')`);
      contexts.set(key, context);
    }
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    // Watches never become idle; lists that come late are there after a moment.
    await page.waitForLoadState('networkidle', { timeout: 1_000 }).catch(() => undefined);
    return page;
  };
}

/** A visit with an open door, an impression, a theme, an invitation: every page has something to show. */
async function liveThrough(scene: Scene, people: Map<Role, SeededEmployee>): Promise<Shown> {
  const { host, guest, visitId } = await scene.seated();
  people.set('agent', host).set('guest', guest);
  for (const role of ['steward', 'admin', 'dpo', 'council'] as const) people.set(role, await scene.person({ roles: [role] }));
  const customer = await scene.customer(host, 'Guten Tag.');
  await customer.grant('listen', 'quote');
  await customer.say('Der Fahrer stand zwei Stunden vor dem Tor.');
  await customer.hear('Das tut mir leid. Ich sehe sofort nach.');
  const ask = async (as: Role, method: 'GET' | 'POST', path: string, body?: object) => {
    const reply = await scene.house.call(method, path, body, { as: people.get(as)?.key ?? '' });
    if (reply.status >= 400) throw new Error(`${path}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const noted = { id: randomUUID(), visitId, kind: 'problem', text: 'Das Tor bleibt zu.', at: new Date().toISOString() };
  const { impression } = await ask('guest', 'POST', '/impressions', noted);
  const title = { de: 'Wartende Fahrer', en: 'Waiting drivers' };
  const theme = await ask('steward', 'POST', '/themes', { title, evidence: [impression.id] });
  const days = { from: new Date().toISOString().slice(0, 10), until: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) };
  const drive = await ask('steward', 'POST', '/drives', { id: randomUUID(), sentence: 'Diese Woche sammeln wir Dank.', ...days, unitId: null });
  const invitation = await ask('admin', 'POST', '/invitations', { name: 'Nora Neu', email: 'nora@example.org', roles: ['guest'] });
  const invitationLink = new URL(`/invitation${new URL(invitation.link, scene.address).hash}`, scene.address).href;
  return { visitId, evidenceId: impression.id, themeId: theme.id, driveId: drive.id, conversationId: customer.id, pseudonym: 'K-0000', invitationLink };
}
