import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCommand, type Ran } from '../testing/run-command.ts';

const Figures = z.object({
  task: z.literal('masking'),
  n: z.number(),
  secrets: z.number(),
  masked: z.number(),
  share: z.number(),
  kinds: z.record(z.string(), z.object({ said: z.number(), masked: z.number(), share: z.number() })),
  words: z.number(),
  falseShare: z.number(),
});
const seeds = (name: string) => fileURLToPath(new URL(`../../../seeds/masking/${name}`, import.meta.url));

const figures = (ran: Ran) => Figures.parse(JSON.parse(ran.said.at(-1) ?? ''));

describe('on thanks and complaints in German written by hand', () => {
  test.each(['de.jsonl', 'de-second.jsonl', 'de-third.jsonl', 'de-fourth.jsonl'])('nearly everything that points to a person is masked, and hardly a word for nothing (%s)', async (name) => {
    const ran = await runCommand(['evaluate', 'masking', seeds(name), '--json']);
    expect(ran.code).toBe(0);
    const { share, falseShare } = figures(ran);
    expect(share).toBeGreaterThanOrEqual(0.98);
    expect(falseShare).toBeLessThanOrEqual(0.02);
  });

  test('the first set has three hundred texts, a good part of them without any secret', async () => {
    const { n, kinds } = figures(await runCommand(['evaluate', 'masking', seeds('de.jsonl'), '--json']));
    expect(n).toBeGreaterThanOrEqual(300);
    expect(Object.keys(kinds)).toEqual(expect.arrayContaining(['name', 'address', 'birth-date', 'plate', 'number', 'phone', 'mail', 'iban']));
  });
});

describe('a file of labelled texts', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'masking-'))));
  afterAll(() => rm(folder, { recursive: true }));

  async function measured(...lines: (object | string)[]): Promise<Ran> {
    const path = join(folder, `${String(Math.random()).slice(2)}.jsonl`);
    await writeFile(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
    return runCommand(['evaluate', 'masking', path, '--json']);
  }

  test('may mark its secrets in the text, by place, by list, or by the text as it should read', async () => {
    const text = 'Danke, Frau Lehmann, Auftrag 4711-22!';
    const ran = await measured(
      { marked: 'Danke, Frau [[name:Lehmann]], Auftrag [[number:4711-22]]!' },
      { text, spans: [{ kind: 'name', start: 12, end: 19 }, { kind: 'number', start: 29, end: 36 }] },
      { text, secrets: { name: ['Lehmann'], number: ['4711-22'] } },
      { text, names: ['Lehmann'], masked: ['4711-22'] },
      { text, masked: 'Danke, Frau X., Auftrag …!' },
      { turns: [{ by: 'agent', text: 'Your name?' }, { by: 'customer', text: 'Uhtred' }, { by: 'action', text: 'q CustomerName="Uhtred"' }] },
    );
    expect(ran.code).toBe(0);
    expect(figures(ran)).toMatchObject({ n: 7, secrets: 11, masked: 11, falseShare: 0 });
  });

  test('shows what was missed and what was masked for nothing', async () => {
    const ran = await measured({ marked: 'Das Passwort ist [[secret:einhorn]], und der Deckel passt.' }, { text: 'Sabine half.', names: [], spans: [] });
    expect(ran.said.join('\n')).toMatch(/Missed.*\n.*line 1 {2}secret "einhorn"/);
    expect(ran.said.join('\n')).toMatch(/Masked for nothing.*\n.*line 2 {2}"Sabine"/);
  });

  test('loses a line that is none, with its number and reason, and goes on', async () => {
    const ran = await measured({ marked: 'Danke, [[name:Sabine]]!' }, 'no JSON', { text: 'ohne Angabe' }, { text: 'kurz', spans: [{ kind: 'name', start: 2, end: 90 }] });
    expect(ran.code).toBe(1);
    expect(ran.noted).toEqual([
      'line 2 is not JSON.',
      'line 3 does not say what in it is secret: it needs one of marked, spans, masked, names, secrets.',
      'line 4 has a span that is empty or lies beyond its text.',
      '3 lines were left out.',
    ]);
  });

  test('that has nothing to measure is refused', async () => {
    await expect(measured('no JSON')).rejects.toThrow('no text that says what in it is secret');
  });
});
