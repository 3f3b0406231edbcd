import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { failedTests } from './failed-tests.ts';

/** A check: a program that ends with 0 if all is well. */
interface Step {
  name: string;
  command: string[];
  /** Works on one core most of the time, so that another step may run beside it. Any other begins when all before it have ended. */
  leavesACore?: boolean;
  /** Vitest's report, from which failures are repeated at the end. */
  report?: string;
}

const node = process.execPath;
const bin = (name: string) => join('node_modules/.bin', name);
const reports = await mkdtemp(join(tmpdir(), 'ohrensessel-reports-'));
const vitest = (name: string, projects: string) => {
  const report = join(reports, `${name}.json`);
  const command = [node, 'node_modules/vitest/vitest.mjs', 'run', '--project', projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { command, report };
};
/** Every check that needs nothing but npm, in the order of how soon they tell something. */
const steps: Step[] = [
  { name: 'types', command: [node, 'scripts/check-types.ts'], leavesACore: true },
  { name: 'lint', command: [bin('oxlint'), '--deny-warnings'], leavesACore: true },
  { name: 'edges between the rooms', command: [node, bin('depcruise'), '--config', '.dependency-cruiser.mjs', 'src'], leavesACore: true },
  { name: 'nothing unused', command: [node, bin('knip')], leavesACore: true },
  { name: 'pages and widget are built', command: [node, 'src/web/build/build-web.ts'], leavesACore: true },
  { name: 'size of the guest’s page', command: [node, 'scripts/check-bundle.ts'] },
  { name: 'size of the widget', command: [node, 'scripts/check-widget.ts'] },
  { name: 'house: units, database, contract', ...vitest('house', 'house') },
  { name: 'browser: journeys of people', ...vitest('browser', 'browser*') },
];

const only = process.argv.slice(2);
const chosen = steps.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
const failed: string[] = [];
const reasons: string[] = [];
const running = new Set<Promise<Outcome>>();
let told = Promise.resolve();
for (const [index, step] of chosen.entries()) {
  while (running.size > (step.leavesACore ? 1 : 0)) await Promise.race(running);
  if (!step.leavesACore) await told;
  const outcome = run(step);
  told = told.then(() => tell(`[${index + 1}/${chosen.length}] ${step.name}`, step, outcome));
  running.add(outcome);
  void outcome.then(() => running.delete(outcome));
}
await told;
await rm(reports, { recursive: true, force: true });
for (const entry of reasons) process.stdout.write(`\n${styleText('red', 'failed')} ${entry}\n`);
process.stdout.write(failed.length === 0 ? '\nEverything passed.\n' : `\nNot passed: ${failed.join(', ')}.\n`);
process.stdout.write(`checks: ${chosen.length - failed.length} passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** How a step ended, and what it said if it was not alone. */
interface Outcome {
  passed: boolean;
  seconds: number;
  said: string;
}

/** Shows one step under its title, when its turn has come. */
async function tell(title: string, { name, report }: Step, outcome: Promise<Outcome>): Promise<void> {
  process.stdout.write(styleText('bold', `\n${title}\n`));
  const { passed, seconds, said } = await outcome;
  if (!passed) failed.push(name);
  if (!passed && report) reasons.push(...(await failedTests(report)));
  process.stdout.write(`${said}${passed ? styleText('green', 'passed') : styleText('red', 'failed')} in ${seconds.toFixed(1)} s\n`);
}

async function run({ command: [program = node, ...words], leavesACore }: Step): Promise<Outcome> {
  const began = performance.now();
  const output = leavesACore ? 'pipe' : 'inherit';
  const child = spawn(program, words, { stdio: ['inherit', output, output], env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' } });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const passed = await new Promise<boolean>((resolve) => {
    child.on('close', (code) => resolve(code === 0));
    child.on('error', () => resolve(false));
  });
  return { passed, seconds: (performance.now() - began) / 1_000, said: Buffer.concat(said).toString() };
}
