import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'evaluate-'))));
afterAll(() => rm(folder, { recursive: true }));

const praise = 'Vielen Dank für Ihre schnelle Hilfe, Sie waren großartig!';
const question = 'Wann kommt mein Paket?';

async function evaluate(name: string, lines: string | Uint8Array, ...options: string[]) {
  const file = join(folder, name);
  await writeFile(file, lines);
  return runCommand(['evaluate', 'praise', file, ...options]);
}
const jsonl = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const last = ({ said }: { said: string[] }) => JSON.parse(said.at(-1) ?? '') as unknown;

describe('ohrensessel evaluate praise', () => {
  test('says how often it agrees with what people said, and where it does not', async () => {
    const ran = await evaluate('labels.jsonl', jsonl({ text: praise, label: 1, lang: 'de' }, { text: question, label: 0, lang: 'de' }, { text: question, label: 1, lang: 'de' }), '--json');
    expect(ran).toMatchObject({ code: 0, noted: [] });
    expect(last(ran)).toEqual({ task: 'praise', n: 3, precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(ran.said.join('\n')).toMatch(/F1 0\.667.*\n.*1 missed[\s\S]*Missed[\s\S]*line 3 {2}Wann kommt mein Paket\?/);
  });

  test('reads labels as people and corpora write them', async () => {
    const labels = [true, 'yes', 'Ja', '1', 'praise', ['gratitude', 'praise'], 'Lob'];
    const none = [false, 'no', 'nein', 0, 'none', 'gratitude', 'thank_you', 'neutral', []];
    const ran = await evaluate('many.jsonl', jsonl(...labels.map((label) => ({ text: praise, label })), ...none.map((label) => ({ text: question, label }))), '--json');
    expect(last(ran)).toEqual({ task: 'praise', n: labels.length + none.length, precision: 1, recall: 1, f1: 1 });
  });

  test('takes the field of the question where there is no label', async () => {
    const rows = jsonl({ text: praise, gratitude: true }, { text: question, gratitude: false });
    expect(last(await evaluate('shared.jsonl', rows, '--task', 'gratitude', '--json'))).toMatchObject({ task: 'gratitude', n: 2, f1: 1 });
    await expect(evaluate('shared.jsonl', rows)).rejects.toThrow(/has no text with a label for praise/);
  });

  test('reads columns, with their names in the first line or without', async () => {
    const named = `lang\tlabel\ttext\nde\tyes\t${praise}\nde\tno\t${question}\n`;
    const bare = `${praise}\t1\tde\r\n${question}\t0\tde\r\n`;
    for (const columns of [named, bare]) expect(last(await evaluate('columns.tsv', columns, '--json'))).toMatchObject({ n: 2, f1: 1 });
  });

  test('takes the labels that mean yes from whoever asks', async () => {
    const rows = jsonl({ text: 'thank you so much', label: 'thankyou' }, { text: 'pay my bill', label: 'paybill' });
    expect(last(await evaluate('intents.jsonl', rows, '--task', 'gratitude', '--yes', 'Thank_You', '--json'))).toMatchObject({ n: 2, f1: 1 });
  });

  test('names the lines it cannot use, goes on with the others, and ends with 1', async () => {
    const ran = await evaluate('bad.jsonl', Buffer.concat([Buffer.from(`{"text":"${praise}","label":true}\n{broken\n{"label":1}\n{"text":"x","label":"maybe"}\nno tabs here\n`), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from(`{"text":"${'x'.repeat(1_100_000)}","label":1}\n`)]), '--json');
    expect(ran.code).toBe(1);
    expect(ran.noted).toEqual([
      'line 2 is not JSON.',
      'line 3 has no text.',
      expect.stringMatching(/^line 4 has a label that is neither yes nor no: "maybe"\. Name the labels that mean yes with --yes\.$/),
      'line 5 is neither JSON nor columns with tabs between them.',
      'line 6 is not UTF-8.',
      'line 7 has more than 1048576 bytes.',
      '6 lines were left out.',
    ]);
    expect(last(ran)).toMatchObject({ n: 1, f1: 1 });
  });

  test('shows a mistake on one line, without what could steer a terminal', async () => {
    const ran = await evaluate('steer.jsonl', jsonl({ text: `Wo ist\n\u001b[2J\u202e mein Paket? ${'lang '.repeat(100)}`, label: 1 }));
    expect(ran.said.at(-1)).toMatch(/line 1 {2}Wo ist \[2J mein Paket\?.*…$/);
  });

  test('called wrongly ends with 2', async () => {
    expect(await evaluate('x.jsonl', '', '--task', 'applause')).toMatchObject({ code: 2 });
    expect(await evaluate('x.jsonl', '', '--worst', 'all')).toMatchObject({ code: 2 });
  });
});
