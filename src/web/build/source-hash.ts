import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/** Everything the browser's files are made of, and what turns one into the other. */
const sources = [
  'package-lock.json',
  'vite.config.ts',
  'src/contract.ts',
  'src/web/**/*',
  'src/**/web/**/*',
  'src/**/contract/**/*.ts',
  'src/platform/{ui,i18n}/**/*',
];

const ignored = /\.(test|spec)\.tsx?$|\.md$/;

/** A hash over the content of all sources: the same sources have the same hash on every machine. Takes some 30 ms. */
export function sourceHash(): string {
  const hash = createHash('sha256');
  const files = new Set(globSync(sources, { cwd: projectRoot, withFileTypes: false }));
  for (const file of [...files].filter((name) => /\.\w+$/.test(name) && !ignored.test(name)).sort()) {
    hash.update(file).update('\0').update(readFileSync(join(projectRoot, file))).update('\0');
  }
  return hash.digest('base64url');
}
