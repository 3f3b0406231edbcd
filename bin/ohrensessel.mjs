#!/usr/bin/env node
// Runs on any Node: hands the command over to the Node 24 that came with the package when this one is older.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const needed = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'src', 'cli', 'ohrensessel.ts');

if (Number(process.versions.node.split('.')[0]) >= needed) {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(join(root, 'node_modules', '.cache', 'ohrensessel'));
  await import(pathToFileURL(program).href);
} else {
  const bundled = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(bundled)) {
    process.stderr.write(`Ohrensessel needs Node ${needed}; this is ${process.version}. Run \`npm ci\`, which brings it, or install Node ${needed}.\n`);
    process.exit(1);
  }
  const child = spawn(bundled, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl+C to both; the child decides how it ends, and this process waits for it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
}
