import { randomUUID } from 'node:crypto';
import type { TestHouse } from '#src/testing/open-test-house.ts';
import type { Line } from '../contract/line.ts';

/** Sets a line up as an administrator does. */
export async function setUpLine(house: TestHouse, adminKey: string, line: { kind: string; name?: string; settings: Record<string, unknown>; active?: boolean; id?: string }): Promise<Line> {
  const { kind, name = 'Unser Anschluss', settings, active = true, id = randomUUID() } = line;
  const reply = await house.call('PUT', `/lines/${id}`, { kind, name, settings, active }, { as: adminKey });
  if (reply.status !== 200) throw new Error(`the line was refused: ${JSON.stringify(reply.body)}`);
  return reply.body as Line;
}
