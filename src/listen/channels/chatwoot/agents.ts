import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Deed } from '#listen/lines/contract/deeds.ts';
import type { OpenLine } from '#listen/lines/server/channel.ts';
import { callChatwoot } from './api.ts';
import type { Settings } from './settings.ts';

const Agents = z.array(z.looseObject({ id: z.int(), email: z.string().nullish() }));
/** How long a delivery waits for addresses, in milliseconds; it must be answered within a second. */
const patience = 700;
/** Somebody who is not in the list may be new, so it is asked for again; but not about the same one before this time is over. */
const askAgainAfter = 60_000;

/** Mail addresses of an account's agents by their id; null for agents without one. */
type Addresses = ReadonlyMap<string, string | null>;
const known = new LRUCache<string, Promise<Addresses | undefined>>({ max: 100, ttl: 600_000 });
const askedAbout = new LRUCache<string, true>({ max: 1_000, ttl: askAgainAfter });

/**
 * Adds mail addresses to the agents of deeds: Chatwoot names whom a conversation is assigned to without one. Where the API
 * does not answer at once the deed goes on without, and the agent is found by their next answer.
 */
export async function nameAgents(line: OpenLine<Settings>, deeds: readonly Deed[]): Promise<readonly Deed[]> {
  const nameless = deeds.find(lacksAddress);
  if (!nameless) return deeds;
  const addresses = await Promise.race([addressesWith(line, nameless.agent.externalId ?? ''), pause(patience, undefined, { ref: false })]);
  return deeds.map((deed) => (lacksAddress(deed) ? { ...deed, agent: { ...deed.agent, email: addresses?.get(deed.agent.externalId ?? '') ?? undefined } } : deed));
}

function lacksAddress(deed: Deed): deed is Extract<Deed, { do: 'serve' }> {
  return deed.do === 'serve' && deed.agent.email === undefined;
}

/** The addresses of all agents, this one among them if they are one. */
async function addressesWith(line: OpenLine<Settings>, id: string): Promise<Addresses | undefined> {
  const key = `${line.id} ${line.settings.address} ${line.settings.token}`;
  const addresses = await known.get(key);
  if (addresses?.has(id) || askedAbout.has(`${key} ${id}`)) return addresses;
  askedAbout.set(`${key} ${id}`, true);
  const asking = ask(line);
  known.set(key, asking);
  return asking;
}

async function ask({ id, settings, services }: OpenLine<Settings>): Promise<Addresses | undefined> {
  try {
    const agents = await callChatwoot(settings, '/agents', { answer: Agents, signal: AbortSignal.timeout(10_000) });
    return new Map(agents.map((agent) => [String(agent.id), agent.email ?? null]));
  } catch (error) {
    services.log.debug({ err: error, line: id }, 'Chatwoot does not tell its agents');
    return undefined;
  }
}
