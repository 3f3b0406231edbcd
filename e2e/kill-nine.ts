import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { survive } from './kill-nine/survive.ts';

/** `node e2e/kill-nine.ts [ROUNDS]`: ends the server with SIGKILL under load, twenty times unless told otherwise. */
const rounds = Number(process.argv[2] ?? 20);
const directory = await mkdtemp(join(tmpdir(), 'ohrensessel-kill-nine-'));
try {
  const { acknowledged, faults } = await survive(directory, rounds, (line) => console.log(line));
  console.log(`${rounds} rounds; confirmed: ${acknowledged.turns} turns, ${acknowledged.impressions} impressions, ${acknowledged.consents} conversations with consent`);
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'Nothing was lost or doubled.' : `${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await rm(directory, { recursive: true, force: true });
}
