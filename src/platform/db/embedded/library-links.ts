import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes the links between the server's libraries that npm cannot pack and an install script would make, where they are
 * missing: many installations run no install scripts.
 * @param native the server's directory, with the list of links in `pg-symlinks.json`
 * @returns whether all links are there; false if the directory may not be written to
 */
export function restoreLibraryLinks(native: string): boolean {
  for (const { source, target } of linksOf(native)) {
    if (existsSync(target)) continue;
    try {
      rmSync(target, { force: true });
      symlinkSync(path.relative(path.dirname(target), source), target);
    } catch {
      // Somebody else may just have made it.
      if (!existsSync(target)) return false;
    }
  }
  return true;
}

function linksOf(native: string): { source: string; target: string }[] {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  // The list calls the directory `native`, whatever it is called here.
  const resolve = (file: string) => path.join(native, path.relative('native', file));
  return links.map(({ source, target }) => ({ source: resolve(source), target: resolve(target) }));
}
