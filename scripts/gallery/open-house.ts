import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, BrowserContext } from 'playwright-core';
import { pino } from 'pino';
import type { Role } from '#platform/contract/audience.ts';
import { readConfig } from '#platform/config/config.ts';
import { start } from '#src/start.ts';

/** Whose eyes one looks through: whoever the demo's sign-in page offers for a role, or others of its people by name. */
export type Who = Role | 'Almut Kupferloh' | 'Emil Haberkorn' | 'Katrin Ebersbach' | 'Leonie Aschenbach' | 'Piotr Nowicki' | 'Ruben Achterberg' | 'Samuel Adeyemi' | 'Swantje Petersen' | 'Theresa Kienzle';

/** A house started as people start it, on a free loopback port, with a data directory that is gone afterwards. */
export interface OpenHouse extends AsyncDisposable {
  address: string;
  /** Where its data lies. */
  directory: string;
  /** Signs somebody of the demo company in; everything the browser opens afterwards is theirs. */
  signIn(context: BrowserContext, who: Who): Promise<Hands>;
}

/** Calls operations as the person who is signed in. */
export type Hands = (method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, data?: object) => Promise<Answer>;

// The gallery reads a few fields of replies whose shape the contract has checked.
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = any;

/** Starts a house; `demo` as `npm start -- --demo` does, with simulated people, otherwise one where nobody has been yet. */
export async function openHouse({ demo }: { demo: boolean }): Promise<OpenHouse> {
  const directory = await mkdtemp(join(tmpdir(), 'ohrensessel-gallery-'));
  const log = pino({ level: 'error' });
  const running = await start(readConfig({ PORT: '0', OHRENSESSEL_DATA: directory }), log, { demo });
  const { address } = running;
  // One sign-in for each person, however many browsers they look through.
  const keys = new Map<Who, Promise<Cookies>>();

  async function keyOf(context: BrowserContext, who: Who): Promise<Cookies> {
    const call = handsOf(context.request, address);
    await call('POST', '/demo/sessions', { employeeId: await idOf(call, who) });
    return context.cookies();
  }

  return {
    address,
    directory,
    async signIn(context, who) {
      if (!keys.has(who)) keys.set(who, keyOf(context, who));
      await context.addCookies((await keys.get(who)) ?? []);
      return handsOf(context.request, address);
    },
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function idOf(call: Hands, who: Who): Promise<string> {
  const { signIn } = await call('GET', '/instance');
  const offered = signIn.demoPeople.find(({ role, name }: { role: string; name: string }) => role === who || name === who);
  if (offered) return offered.employeeId;
  // Whoever the sign-in page does not offer is known to those it offers.
  await call('POST', '/demo/sessions', { employeeId: signIn.demoPeople[0].employeeId });
  const { items } = await call('GET', `/colleagues?q=${encodeURIComponent(who)}`);
  return items[0].id;
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Hands of whoever a browser is signed in as. */
export function handsOf(request: APIRequestContext, address: string): Hands {
  return async (method, path, data) => {
    const reply = await request.fetch(`${address}/api/v1${path}`, { method, ...(data && { data }) });
    if (!reply.ok()) throw new Error(`${method} ${path}: ${await reply.text()}`);
    const text = await reply.text();
    return text === '' ? undefined : JSON.parse(text);
  };
}
