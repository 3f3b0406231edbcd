import { randomUUID } from 'node:crypto';
import type { Answer, Hands } from './open-house.ts';
import { until } from './until.ts';

/** A visit with an open door, and what was written down there. */
export interface Seat {
  visitId: string;
  evidenceId: string;
}

const noted = [
  { kind: 'problem', text: 'Muss die ganze Geschichte noch einmal erzählen.', consequence: 'Die Leitung ist für andere belegt.' },
  { kind: 'wish', text: 'Eine Nachricht, bevor jemand vor der Tür steht.' },
  { kind: 'thanks', text: 'Freut sich, dass ein Mensch antwortet.' },
] as const;

/**
 * Sits down in the first free chair, waits until a simulated customer agreed and spoke, and writes impressions down.
 * @throws when no door opens within a minute and a half.
 */
export async function sitBeside(guest: Hands): Promise<Seat> {
  const chair = await until(async () => (await guest('GET', '/chairs')).items[0]);
  const { id: visitId } = await guest('POST', '/visits', { hostId: chair.host.id });
  const talk = await until(async () => (await guest('GET', `/visits/${visitId}`)).conversations?.find(isLively));
  const turn = talk.turns.findLast(({ by }: { by: string }) => by === 'customer');
  const written: Answer[] = [];
  for (const note of noted) {
    const anchor = { handle: talk.handle, turnKey: turn.key };
    written.push(await guest('POST', '/impressions', { id: randomUUID(), visitId, anchor, at: new Date().toISOString(), ...note }));
  }
  return { visitId, evidenceId: written[0].impression.id };
}

/** Enough was heard that one sees a conversation. */
function isLively({ door, turns = [] }: { door: string; turns?: { by: string }[] }): boolean {
  return door === 'open' && turns.length >= 2 && turns.some(({ by }) => by === 'customer');
}
