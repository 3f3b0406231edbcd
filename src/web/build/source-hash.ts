import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

const ignored = /\.(test|spec)\.tsx?$|\.md$/;

/**
 * A hash over the content of all files that match `sources`: the same sources have the same hash on every machine. Takes
 * some 30 ms for the web interface.
 */
export function sourceHash(sources: readonly string[]): string {
  const hash = createHash('sha256');
  const files = new Set(globSync([...sources], { cwd: projectRoot, withFileTypes: false }));
  for (const file of [...files].filter((name) => /\.\w+$/.test(name) && !ignored.test(name)).sort()) {
    hash.update(file).update('\0').update(readFileSync(join(projectRoot, file))).update('\0');
  }
  return hash.digest('base64url');
}
