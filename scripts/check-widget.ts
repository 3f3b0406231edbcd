import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { buildWidget } from '#web/build/build-widget.ts';

/** What a website’s visitors download, and how many gzip bytes it may weigh. */
const loads = [
  { when: 'with every page of the website', files: ['widget.js'], budget: 3_000 },
  { when: 'in all for a German customer', files: ['widget.js', 'panel.de.js'], budget: 15_000 },
  { when: 'in all for an English customer', files: ['widget.js', 'panel.en.js'], budget: 15_000 },
];

/** Weighs the widget as browsers get it, and fails when a website would have to carry too much. */
const directory = await buildWidget(pino({ level: 'silent' }));
for (const { when, files, budget } of loads) {
  const weights = files.map((file) => gzipSync(readFileSync(join(directory, file)), { level: 9 }).length);
  const total = weights.reduce((sum, bytes) => sum + bytes, 0);
  console.log(`${String(total).padStart(8)}  gzip bytes ${when}: ${files.join(', ')} (budget ${budget})`);
  if (total <= budget) continue;
  console.error(`The widget is ${total - budget} bytes too heavy ${when}.`);
  process.exitCode = 1;
}
