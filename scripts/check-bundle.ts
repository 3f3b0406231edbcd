import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { ensureBuilt } from '#web/build/ensure-built.ts';

/** gzip bytes of script a guest's first page may weigh. */
const budget = 180_000;
/** Modules the first page is made of: the entry, and the page it opens by itself. */
const entries = ['index.html', '../listen/shadowing/web/visit-page.tsx'];

interface Chunk {
  file: string;
  imports?: string[];
}

/** Weighs everything the guest's page loads before it can be used, and fails when that is too much. */
const directory = await ensureBuilt(pino({ level: 'silent' }));
const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
const files = new Set<string>();
for (const entry of entries) collect(entry);

const weights = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join(directory, file)), { level: 9 }).length }));
for (const { file, bytes } of weights.sort((a, b) => b.bytes - a.bytes)) console.log(`${String(bytes).padStart(8)}  ${file}`);
const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`${String(total).padStart(8)}  gzip bytes of script for the guest's first page (budget ${budget})`);
if (total > budget) {
  console.error(`The guest's page is ${total - budget} bytes too heavy. Load what is not needed at once with import().`);
  process.exitCode = 1;
}

function collect(key: string): void {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the manifest: has the page moved?`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(imported);
}
