import type { Browser, BrowserContextOptions } from 'playwright-core';
import { pino } from 'pino';
import { hashNewPassword, keepPassword } from '#people/access/server/keep-password.ts';
import { transact } from '#platform/db/transact.ts';
import type { Channels } from '#listen/lines/server/discover-channels.ts';
import { serveWeb } from '#platform/http/serve-web.ts';
import { openPage, type WatchedPage } from '#platform/testing/open-page.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededEmployeeOptions, type SeededPeople } from '#src/testing/seed-people.ts';
import { ensureBuilt } from '#web/build/ensure-built.ts';

const password = 'drei Stühle im Regen';

/** A running house with its web interface, and people who can sign in. */
export interface Scene extends AsyncDisposable {
  house: TestHouse;
  people: SeededPeople;
  /** `http://127.0.0.1:port` */
  address: string;
  /** Opens a page of the house, signed in as somebody. */
  enter(browser: Browser, person: SeededEmployee, path: string, options?: BrowserContextOptions): Promise<WatchedPage>;
  /** Somebody with a password of their own. */
  person(options: SeededEmployeeOptions): Promise<SeededEmployee>;
  /** An agent with a free chair, and a guest who sits in it. */
  seated(): Promise<{ host: SeededEmployee; guest: SeededEmployee; visitId: string }>;
  /** A customer whom the host serves. */
  customer(host: SeededEmployee, words: string, language?: 'de' | 'en'): Promise<Customer>;
}

/** A customer of the scene. */
export interface Customer {
  id: string;
  say(words: string): Promise<void>;
  /** Words of the agent in this conversation. */
  hear(words: string): Promise<void>;
  /** Answers the card with yes to these purposes. */
  grant(...purposes: string[]): Promise<void>;
  /** Takes one purpose back. */
  withdraw(purpose: string): Promise<void>;
}

/** Opens a house for a test of pages. @param channels kinds of lines instead of those in the folders. */
export async function openScene({ channels }: { channels?: Channels } = {}): Promise<Scene> {
  const house = await openTestHouse(channels && { channels });
  const people = await seedPeople(house);
  await serveWeb(house.app, await ensureBuilt(pino({ level: 'silent' })));
  const address = await house.listen();
  // Making a hash takes long on purpose; everybody here has the same password.
  const hashed = hashNewPassword(password, {});

  async function must(reply: Promise<{ status: number; body: unknown }>): Promise<{ id: string } & Record<string, unknown>> {
    const { status, body } = await reply;
    if (status >= 400) throw new Error(`refused: ${JSON.stringify(body)}`);
    return body as { id: string } & Record<string, unknown>;
  }

  async function person(options: SeededEmployeeOptions): Promise<SeededEmployee> {
    const seeded = await people.employee(options);
    const hash = await hashed;
    await transact(house.services.database, { path: 'none', actor: null }, (tx) => keepPassword(tx, seeded.id, hash));
    return seeded;
  }

  return {
    house,
    people,
    address,
    person,
    enter: (browser, { email }, path, options) =>
      openPage(browser, address + path, options, async ({ request }) => {
        const signedIn = await request.post(`${address}/api/v1/sessions`, { data: { email, password } });
        if (!signedIn.ok()) throw new Error(`not signed in: ${await signedIn.text()}`);
      }),
    async seated() {
      const host = await person({ roles: ['agent'], name: 'Maren Vogt' });
      const guest = await person({ roles: ['guest'], name: 'Jonas Albrecht' });
      await must(house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key }));
      const { id } = await must(house.call('POST', '/visits', { hostId: host.id }, { as: guest.key }));
      await must(house.call('POST', `/visits/${id}/agree`, {}, { as: host.key }));
      return { host, guest, visitId: id };
    },
    async customer(host, words, language = 'de') {
      const opened = await must(house.call('POST', '/chat/conversations', { language, text: words }));
      const id = opened['conversationId'] as string;
      const key = opened['customerKey'] as string;
      await must(house.call('POST', `/desk/conversations/${id}/take`, {}, { as: host.key }));
      return {
        id,
        async say(text) {
          await must(house.call('POST', `/chat/conversations/${id}/turns`, { text }, { as: key }));
        },
        async hear(text) {
          await must(house.call('POST', `/desk/conversations/${id}/turns`, { text }, { as: host.key }));
        },
        async withdraw(purpose) {
          await must(house.call('PUT', `/chat/conversations/${id}/consents/${purpose}`, { granted: false }, { as: key }));
        },
        async grant(...granted) {
          const { items } = (await must(house.call('GET', `/chat/conversations/${id}/events`, undefined, { as: key }))) as unknown as {
            items: { kind: string; askId: string }[];
          };
          const askId = items.findLast(({ kind }) => kind === 'asked')?.askId;
          await must(house.call('POST', `/chat/conversations/${id}/answers`, { askId, granted }, { as: key }));
        },
      };
    },
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  };
}
