import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Deed, LineAgent } from '../contract/deeds.ts';
import type { OpenLine } from './channel.ts';

/** How long a delivery waits for addresses, in milliseconds; it must be answered within a second. */
const patience = 700;
const rememberedFor = 600_000;
/** Somebody who could not be named may be new, so they are asked about again; but not before this time is over. */
const askAgainAfter = 60_000;

/** Asks the other system for mail addresses of agents by their id: of this one, and of whoever it tells along with them. */
export type AskForAgents = (id: string, signal: AbortSignal) => Promise<ReadonlyMap<string, string | null | undefined>>;

/** Addresses by id, per line; an empty one where there is none. */
const known = new WeakMap<OpenLine, LRUCache<string, string | Promise<string>>>();

/**
 * Adds mail addresses to the agents of deeds, for systems whose deliveries name them by id only. Where the system does not
 * answer at once the deed goes on without, and the agent is found by what they do next.
 */
export async function nameAgents<S>(line: OpenLine<S>, deeds: readonly Deed[], ask: AskForAgents): Promise<readonly Deed[]> {
  const ids = new Set(deeds.flatMap((deed) => namelessIn(deed)?.externalId ?? []));
  if (ids.size === 0) return deeds;
  const found = new Map<string, string>();
  const asking = Promise.all([...ids].map(async (id) => found.set(id, await addressOf(line, id, ask))));
  await Promise.race([asking, pause(patience, undefined, { ref: false })]);
  return deeds.map((deed) => {
    const agent = namelessIn(deed);
    return agent ? ({ ...deed, agent: { ...agent, email: found.get(agent.externalId ?? '') || undefined } } as Deed) : deed;
  });
}

function namelessIn(deed: Deed): LineAgent | undefined {
  const agent = deed.do === 'serve' || deed.do === 'say' ? deed.agent : undefined;
  return agent?.email === undefined ? agent : undefined;
}

async function addressOf<S>(line: OpenLine<S>, id: string, ask: AskForAgents): Promise<string> {
  let addresses = known.get(line);
  if (!addresses) known.set(line, (addresses = new LRUCache({ max: 2_000, ttl: rememberedFor })));
  const address = addresses.get(id);
  if (address !== undefined) return address;
  const asked = askOnce(line, addresses, id, ask);
  addresses.set(id, asked, { ttl: askAgainAfter });
  return asked;
}

async function askOnce<S>(line: OpenLine<S>, addresses: LRUCache<string, string | Promise<string>>, id: string, ask: AskForAgents): Promise<string> {
  try {
    for (const [each, address] of await ask(id, AbortSignal.timeout(10_000))) addresses.set(each, address ?? '');
  } catch (error) {
    line.services.log.debug({ err: error, line: line.id }, 'a line does not tell its agents');
  }
  const address = addresses.get(id);
  // Still the promise itself where the system did not tell.
  return typeof address === 'string' ? address : '';
}
