import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Modules the guest's first page is made of: the entry, and the page it opens by itself. */
const entries = ['index.html', '../listen/shadowing/web/visit-page.tsx'];

interface Chunk {
  file: string;
  imports?: string[];
}

/**
 * Every script the guest's page loads before it can be used, with its weight in bytes as gzip packs it, heaviest first.
 * @param directory where the pages were built to.
 * @throws if the build does not know the page.
 */
export function weighFirstPage(directory: string): Array<{ file: string; bytes: number }> {
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  for (const entry of entries) collect(entry);
  return [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join(directory, file)), { level: 9 }).length })).sort((a, b) => b.bytes - a.bytes);

  function collect(key: string): void {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the manifest: has the page moved?`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) collect(imported);
  }
}
