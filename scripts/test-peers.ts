import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { styleText } from 'node:util';
import type { Peer } from './peer.ts';

/**
 * `npm run test:peers [NAME …]`: installs programs that npm cannot bring from Debian's packages and plays the product against
 * them. What cannot be installed here is skipped, and said so.
 */
const only = process.argv.slice(2);
const files = (await readdir(join(import.meta.dirname, 'peers'))).filter((file) => file.endsWith('.ts')).sort();
const all = await Promise.all(files.map(async (file) => ((await import(`./peers/${file}`)) as { peer: Peer }).peer));
const chosen = all.filter(({ name }) => only.length === 0 || only.includes(name));
const isMissing = ({ programs }: Peer) => programs.some((program) => !existsSync(program));

await install(chosen.filter(isMissing).flatMap(({ packages }) => packages));
const outcome = { passed: 0, failed: 0, skipped: 0 };
for (const peer of chosen) {
  process.stdout.write(styleText('bold', `\n${peer.name}\n`));
  if (isMissing(peer)) {
    outcome.skipped += 1;
    process.stdout.write(styleText('red', `SKIPPED: ${peer.packages.join(', ')} could not be installed here, so nothing was played against ${peer.name}.\n`));
    continue;
  }
  const passed = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'peers', `e2e/peers/${peer.name}.peer.ts`]);
  outcome[passed ? 'passed' : 'failed'] += 1;
}
process.stdout.write(`\npeers: ${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped\n`);
process.exitCode = outcome.failed > 0 ? 1 : 0;

/** Installs Debian packages without starting what they bring: the tests start their own, with folders and ports of their own. */
async function install(packages: readonly string[]): Promise<void> {
  if (packages.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    process.stdout.write(`Missing: ${packages.join(', ')}. Installing needs root and apt-get.\n`);
    return;
  }
  const policy = '/usr/sbin/policy-rc.d';
  const isOurs = !existsSync(policy);
  if (isOurs) await writeFile(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...new Set(packages)]);
  } finally {
    if (isOurs) await rm(policy, { force: true });
  }
}

function run(program: string, words: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    child.on('exit', (code) => resolve(code === 0));
    child.on('error', () => resolve(false));
  });
}
