import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let directory: string;
beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'start-'))));
afterAll(() => rm(directory, { recursive: true }));

/** Starts the product as `npm start` does and collects what the terminal shows. */
function begin(environment: Record<string, string>, ...words: string[]) {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', PORT: '0', ...environment };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words], { env });
  const shown = { out: '', err: '' };
  child.stdout.on('data', (text) => (shown.out += text));
  child.stderr.on('data', (text) => (shown.err += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...shown }));
  const open = async () => {
    await expect.poll(() => shown.out + shown.err, { timeout: 40_000 }).toMatch(/Ctrl\+C ends it|\.\n$/);
    return shown.out;
  };
  return { child, ended, open };
}
const data = (name: string) => ({ OHRENSESSEL_DATA: join(directory, name) });
const databaseRuns = (name: string) => existsSync(join(directory, name, 'postgres/cluster/postmaster.pid'));

describe('a start', { timeout: 90_000 }, () => {
  test('of an empty house says where it is and shows two doors, and Ctrl+C ends it, database included', async () => {
    const { child, ended, open } = begin(data('one'));
    const shown = await open();
    const [, address = ''] = /Ohrensessel is open at (\S+)/.exec(shown) ?? [];
    expect(shown).toMatch(/look around in the demo company[\s\S]*set up my organisation/);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect((await readFile(join(directory, 'one/address'), 'utf8')).trim()).toBe(address);

    const second = await begin(data('one')).ended;
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err.trim().split('\n')).toEqual([expect.stringMatching(new RegExp(`in use by another running Ohrensessel \\(process ${child.pid} .*\\)\\. Stop that one first`))]);

    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, err: '' });
    expect([databaseRuns('one'), existsSync(join(directory, 'one/address'))]).toEqual([false, false]);
  });

  test('as demo says who to be', async () => {
    const { child, ended, open } = begin(data('two'), '--demo');
    expect(await open()).toMatch(/Kupferloh[\s\S]*Nele Sassnitz\s+guest[\s\S]*Jette Harms\s+agent/);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  test('by npm ends with npm, database included', async () => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'warn', PORT: '0', ...data('two') };
    const npm = spawn('npm', ['start'], { cwd: join(import.meta.dirname, '..'), env });
    let shown = '';
    npm.stdout.on('data', (text) => (shown += text));
    await expect.poll(() => shown, { timeout: 40_000 }).toMatch(/Ctrl\+C ends it/);
    expect(databaseRuns('two')).toBe(true);
    npm.kill('SIGTERM');
    await expect.poll(() => databaseRuns('two'), { timeout: 20_000 }).toBe(false);
    expect(existsSync(join(directory, 'two/address'))).toBe(false);
  });

  test('on a port somebody else has is one sentence, and leaves no database behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, err } = await begin({ ...data('one'), PORT: String(port) }).ended;
    other.close();
    expect({ code, err }).toEqual({ code: 1, err: `Port ${port} on 127.0.0.1 is taken by another program. Choose another one: PORT=${port + 1} npm start\n` });
    expect(databaseRuns('one')).toBe(false);
  });

  test.each([
    [{ PORT: 'eighty' }, 'PORT must be a number.'],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'Nothing answers at 127.0.0.1:1.'],
    [{ TLS_CERT: '/nowhere/cert.pem', TLS_KEY: '/nowhere/key.pem' }, 'There is no file /nowhere/cert.pem.'],
  ])('with a wrong setting (%j) is one sentence', async (environment, sentence) => {
    expect(await begin({ ...data('one'), ...environment }).ended).toMatchObject({ code: 1, err: `${sentence}\n` });
  });
});
