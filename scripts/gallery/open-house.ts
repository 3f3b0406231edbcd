import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext, BrowserContext } from 'playwright-core';
import { pino } from 'pino';
import type { Role } from '#platform/contract/audience.ts';
import { readConfig } from '#platform/config/config.ts';
import { start } from '#src/start.ts';

/** A house started as people start it, on a free loopback port, with a data directory that is gone afterwards. */
export interface OpenHouse extends AsyncDisposable {
  address: string;
  /** Signs a visitor in as the demo company's person for a role; everything the visitor opens afterwards is theirs. */
  signIn(visitor: BrowserContext, role: Role): Promise<Hands>;
}

/** Calls operations as the person who is signed in. */
export type Hands = (method: 'GET' | 'POST' | 'PUT', path: string, data?: object) => Promise<Answer>;

// The gallery reads a few fields of replies whose shape the contract has checked.
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = any;

/** Starts a house; `demo` as `npm start -- --demo` does, with simulated people, otherwise one where nobody has been yet. */
export async function openHouse({ demo }: { demo: boolean }): Promise<OpenHouse> {
  const directory = await mkdtemp(join(tmpdir(), 'ohrensessel-gallery-'));
  const log = pino({ level: 'error' });
  const running = await start(readConfig({ PORT: '0', OHRENSESSEL_DATA: directory }), log, { demo });
  return {
    address: running.address,
    async signIn(visitor, role) {
      const call = hands(visitor.request, running.address);
      const { signIn } = await call('GET', '/instance');
      const person = signIn.demoPeople.find((offered: { role: Role }) => offered.role === role);
      await call('POST', '/demo/sessions', { employeeId: person.employeeId });
      return call;
    },
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function hands(request: APIRequestContext, address: string): Hands {
  return async (method, path, data) => {
    const reply = await request.fetch(`${address}/api/v1${path}`, { method, ...(data && { data }) });
    if (!reply.ok()) throw new Error(`${method} ${path}: ${await reply.text()}`);
    const text = await reply.text();
    return text === '' ? undefined : JSON.parse(text);
  };
}
