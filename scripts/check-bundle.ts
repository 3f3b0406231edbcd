import { pino } from 'pino';
import { ensureBuilt } from '#web/build/ensure-built.ts';
import { weighFirstPage } from '#web/build/weigh-first-page.ts';

/** gzip bytes of script a guest's first page may weigh. */
const budget = 180_000;

/** Weighs everything the guest's page loads before it can be used, and fails when that is too much. */
const weights = weighFirstPage(await ensureBuilt(pino({ level: 'silent' })));
for (const { file, bytes } of weights) console.log(`${String(bytes).padStart(8)}  ${file}`);
const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`${String(total).padStart(8)}  gzip bytes of script for the guest's first page (budget ${budget})`);
if (total > budget) {
  console.error(`The guest's page is ${total - budget} bytes too heavy. Load what is not needed at once with import().`);
  process.exitCode = 1;
}
