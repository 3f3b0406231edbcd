import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The TypeScript projects: contracts see neither Node nor DOM, the web does not see the server, its tests see both. */
const compiler = join(import.meta.dirname, '../node_modules/typescript-7/bin/tsc');
let failed = false;
for (const project of ['contract', 'server', 'web', 'web-tests']) {
  const { status } = spawnSync(process.execPath, [compiler, '-p', `tsconfig.${project}.json`], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
