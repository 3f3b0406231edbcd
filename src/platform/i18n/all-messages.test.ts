import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../..');
const german = globSync('**/messages.de.ts', { cwd: source }).map((path) => join(source, path));

test('every German message file has an English one beside it, and the other way round', () => {
  const english = globSync('**/messages.en.ts', { cwd: source }).map((path) => dirname(join(source, path)));
  expect(german.map((path) => dirname(path)).toSorted()).toEqual(english.toSorted());
  expect(german.length).toBeGreaterThan(0);
});

describe.each(german.map((path) => [relative(source, dirname(path)), path]))('the messages of %s', (_, path) => {
  test('take the same parameters in German and English, and none is empty', async () => {
    const { de } = await load(path);
    const { en } = await load(path.replace(/de\.ts$/, 'en.ts'));
    expect(outline(de)).toEqual(outline(en));
  });

  test.each([path, path.replace(/de\.ts$/, 'en.ts')])('keep their voice down, their marks right %#', async (file) => {
    const texts = strings(await readFile(file, 'utf8'));
    expect(texts.filter((text) => /\p{L}[!]/u.test(text)), 'no exclamation marks from us').toEqual([]);
    expect(texts.filter((text) => /\.\.\./.test(text)), 'an ellipsis is one character: …').toEqual([]);
    expect(texts.filter((text) => /\p{L}"|"\p{L}/u.test(text)), 'quotes are „…“ or “…”').toEqual([]);
    expect(texts.filter((text) => /\p{L}'\p{L}/u.test(text)), 'an apostrophe is ’').toEqual([]);
    if (basename(file).includes('.de.')) {
      expect(texts.filter((text) => /\b(du|dich|dir|dein\w*)\b/iu.test(text)), 'we say Sie').toEqual([]);
    }
  });
});

type Module = { readonly de: unknown; readonly en: unknown };

async function load(file: string): Promise<Module> {
  return (await import(pathToFileURL(file).href)) as Module;
}

/** The keys of messages with what stands behind them: a text, or how many parameters it takes. */
function outline(message: unknown, path = ''): Record<string, string> {
  if (typeof message === 'string') return { [path]: message.trim() === '' ? 'an empty text' : 'a text' };
  if (typeof message === 'function') return { [path]: `a text of ${message.length} parameters` };
  const groups = Object.entries(message as object).map(([key, value]) => outline(value, path ? `${path}.${key}` : key));
  return Object.assign({}, ...groups) as Record<string, string>;
}

/** The string and template literals of a message file; good enough for files that hold little else. */
function strings(code: string): string[] {
  const withoutComments = code.replace(/^\s*(\/\/|\/?\*).*$/gm, '');
  return Array.from(withoutComments.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g), ([, single, template]) =>
    (single ?? template ?? '').replace(/\\'/g, "'"),
  );
}
