import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildOnce } from './build-once.ts';
import { projectRoot } from './project-root.ts';

const log = pino({ level: 'silent' });
let place: string;
let builds: number;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'ohrensessel-once-'));
  builds = 0;
  await mkdir(join(place, 'sources'));
  await write('a.ts', 'one');
});
afterEach(() => rm(place, { recursive: true, force: true }));

const write = (name: string, content: string) => writeFile(join(place, 'sources', name), content);

/** Builds from the files of this test. */
function build(work: (directory: string) => Promise<void> = good): Promise<string> {
  return buildOnce(log, {
    name: 'a test',
    sources: [`${relative(projectRoot, join(place, 'sources'))}/*`],
    output: join(place, 'output'),
    build: work,
  });
}

async function good(directory: string): Promise<void> {
  builds += 1;
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'result'), `build ${builds}`);
}

const result = () => readFile(join(place, 'output/result'), 'utf8');

describe('what is built', () => {
  test('is there afterwards, and is not built again while its sources stay', async () => {
    expect(await build()).toBe(join(place, 'output'));
    await build();
    expect([builds, await result()]).toEqual([1, 'build 1']);
  });

  test.each([
    ['changed', () => write('a.ts', 'two')],
    ['added', () => write('b.ts', 'one')],
    ['renamed', async () => (await write('c.ts', 'one'), rm(join(place, 'sources/a.ts')))],
  ])('is built anew when a source was %s', async (_how, change) => {
    await build();
    await change();
    await build();
    expect(await result()).toBe('build 2');
  });

  test('does not depend on tests and prose', async () => {
    await build();
    await write('a.test.ts', 'a test');
    await write('README.md', 'prose');
    await build();
    expect(builds).toBe(1);
  });

  test('stays as it was when a build fails, and nothing half-made is left', async () => {
    await build();
    await write('a.ts', 'broken');
    const failing = async (directory: string) => {
      await good(directory);
      throw new Error('a comma is missing');
    };
    await expect(build(failing)).rejects.toThrow('a comma is missing');
    expect(await result()).toBe('build 1');
    expect((await readdir(place)).toSorted()).toEqual(['output', 'sources']);
  });
});
