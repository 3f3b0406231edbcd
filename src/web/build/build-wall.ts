import { join } from 'node:path';
import type { Logger } from 'pino';
import { buildOnce } from './build-once.ts';
import { inOwnProcess } from './in-own-process.ts';
import { projectRoot } from './project-root.ts';

/** Where the built windows of the wall lie. */
export const wallOutput = join(projectRoot, 'dist/wall');

const sources = [
  'package-lock.json',
  'src/appreciate/wall/{web,contract}/**/*',
  'src/appreciate/{collage,praise}/contract/**/*.ts',
  'src/web/live/*.ts',
  'src/platform/{ui,i18n}/*',
  'src/web/build/*',
];

/** Builds what kiosks and other websites load of the wall, if it is missing or older than its sources; returns the directory. */
export function buildWall(log: Logger): Promise<string> {
  return buildOnce(log, {
    name: 'the wall for screens',
    sources,
    output: wallOutput,
    // A process of its own, as the bundler leaves little of the memory it took.
    build: (directory) => inOwnProcess(join(import.meta.dirname, 'bundle-wall.ts'), directory),
  });
}
