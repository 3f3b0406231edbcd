import { join } from 'node:path';
import type { Logger } from 'pino';
import { buildOnce } from './build-once.ts';
import { inOwnProcess } from './in-own-process.ts';
import { webOutput } from './project-root.ts';

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

/** Builds the web interface if it is missing or older than its sources, and returns its directory. */
export function ensureBuilt(log: Logger): Promise<string> {
  return buildOnce(log, {
    name: 'the web interface',
    sources,
    output: webOutput,
    build: (directory) => inOwnProcess(join(import.meta.dirname, 'run-build.ts'), directory),
  });
}
