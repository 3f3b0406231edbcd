import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { failedTests } from './failed-tests.ts';

/** Every check that needs nothing but npm, in the order of how soon they tell something. */
const node = process.execPath;
const bin = (name: string) => join('node_modules/.bin', name);
const reports = await mkdtemp(join(tmpdir(), 'ohrensessel-reports-'));
const vitest = (name: string, ...projects: string[]) => {
  const report = join(reports, `${name}.json`);
  const command = [node, 'node_modules/vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { command, report };
};
const steps: Array<{ name: string; command: string[]; report?: string }> = [
  { name: 'types', command: [node, 'scripts/check-types.ts'] },
  { name: 'lint', command: [bin('oxlint'), '--deny-warnings'] },
  { name: 'edges between the rooms', command: [node, bin('depcruise'), '--config', '.dependency-cruiser.mjs', 'src'] },
  { name: 'nothing unused', command: [node, bin('knip')] },
  { name: 'pages and widget are built', command: [node, 'src/web/build/build-web.ts'] },
  { name: 'size of the guest’s page', command: [node, 'scripts/check-bundle.ts'] },
  { name: 'size of the widget', command: [node, 'scripts/check-widget.ts'] },
  { name: 'house: units, database, contract', ...vitest('house', 'house') },
  { name: 'browser: journeys of people', ...vitest('browser', 'browser', 'browser-alone') },
];

const only = process.argv.slice(2);
const failed: string[] = [];
const chosen = steps.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
const reasons: string[] = [];
for (const [index, { name, command, report }] of chosen.entries()) {
  const began = performance.now();
  process.stdout.write(styleText('bold', `\n[${index + 1}/${chosen.length}] ${name}\n`));
  const passed = await run(command);
  if (!passed) failed.push(name);
  if (!passed && report) reasons.push(...(await failedTests(report)));
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  process.stdout.write(`${passed ? styleText('green', 'passed') : styleText('red', 'failed')} in ${seconds} s\n`);
}
await rm(reports, { recursive: true, force: true });
for (const entry of reasons) process.stdout.write(`\n${styleText('red', 'failed')} ${entry}\n`);
process.stdout.write(failed.length === 0 ? '\nEverything passed.\n' : `\nNot passed: ${failed.join(', ')}.\n`);
process.stdout.write(`checks: ${chosen.length - failed.length} passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

function run([program = node, ...words]: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'inherit', env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' } });
    child.on('exit', (code) => resolve(code === 0));
    child.on('error', () => resolve(false));
  });
}
