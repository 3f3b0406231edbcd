import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from './project-root.ts';

/** `node run-build.ts DIRECTORY`: builds the web interface into a directory. */
await build({
  configFile: join(projectRoot, 'vite.config.ts'),
  configLoader: 'native',
  logLevel: 'error',
  build: { outDir: process.argv[2] },
});
