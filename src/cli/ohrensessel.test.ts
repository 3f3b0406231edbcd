import release from '../../package.json' with { type: 'json' };
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const launcher = join(import.meta.dirname, '../../bin/ohrensessel.mjs');
let empty: string;
beforeAll(async () => void (empty = await mkdtemp(join(tmpdir(), 'no-data-'))));
afterAll(() => rm(empty, { recursive: true }));

/** Runs the command as a shell does. */
function run(words: string[], environment: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], OHRENSESSEL_DATA: join(empty, 'data'), ...environment };
    execFile(process.execPath, [launcher, ...words], { env }, (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }));
  });
}

describe('the command line', () => {
  test('says what it can do and where it looks, whatever the settings', async () => {
    const { code, out, err } = await run(['--help'], { PORT: 'eighty' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('replay');
    expect(out).toContain('OHRENSESSEL_DATA');
    expect(await run(['--version'])).toEqual({ code: 0, out: `${release.version}\n`, err: '' });
  });

  test('says of a part of a command what it takes', async () => {
    expect(await run(['help', 'consent', 'save'])).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage: ohrensessel consent save .*<day> <file>/), err: '' });
    expect(await run(['help', 'consent', 'sing'])).toMatchObject({ code: 2, err: expect.stringContaining("unknown command 'sing'") });
  });

  test('names a setting that is wrong', async () => {
    expect(await run(['replay', 'nothing.jsonl'], { PORT: 'eighty' })).toMatchObject({ code: 1, err: 'PORT must be a number.\n' });
  });

  test('called wrongly ends with 2 and points to the help', async () => {
    expect(await run(['sing'])).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/unknown command 'sing'\n\(see --help\)/) });
  });

  test('says in one sentence what is missing, without a trace', async () => {
    const { code, err } = await run(['replay', 'nothing.jsonl']);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/^No Ohrensessel is running on .*Start it with `npm start`/)]);
  });
});
