import type { BrowserContext } from 'playwright-core';
import { handsOf, type OpenHouse, type Who } from './open-house.ts';

const password = 'drei Stühle im Regen';
const admin = { name: 'Alma Wiesengrund', email: 'alma@beispielhaus.example' };
const everybody = { name: 'Frieda Anders', email: 'frieda@beispielhaus.example', roles: ['guest', 'agent', 'steward', 'dpo', 'council'] };

/** A house that an organisation has just set up: the administrator is in, and one more person who may see everything else. */
export async function foundOrganisation(house: OpenHouse, context: BrowserContext): Promise<Pick<OpenHouse, 'address' | 'signIn'>> {
  const call = handsOf(context.request, house.address);
  await call('POST', '/instance', { door: 'organisation', name: 'Beispielhaus', language: 'de', admin: { ...admin, password } });
  const { link } = await call('POST', '/invitations', everybody);
  await call('POST', '/invitations/accept', { key: new URL(link, house.address).hash.slice(1), password });
  return {
    address: house.address,
    async signIn(visitor, who: Who) {
      const hands = handsOf(visitor.request, house.address);
      await hands('POST', '/sessions', { email: who === 'admin' ? admin.email : everybody.email, password });
      return hands;
    },
  };
}
