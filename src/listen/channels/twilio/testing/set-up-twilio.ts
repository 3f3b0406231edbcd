import { randomUUID } from 'node:crypto';
import type { TestHouse } from '#src/testing/open-test-house.ts';

/**
 * Sets a line up as an administrator does who opened the house under its own address; streams are sent there.
 * @returns the line's address.
 */
export async function setUpTwilio(house: TestHouse, base: string, adminKey: string, settings: object): Promise<string> {
  const reply = await house.call('PUT', `/lines/${randomUUID()}`, { kind: 'twilio', name: 'Unsere Zentrale', settings, active: true }, { as: adminKey, headers: { host: new URL(base).host } });
  if (reply.status !== 200) throw new Error(`the line was refused: ${JSON.stringify(reply.body)}`);
  return reply.body.address as string;
}
