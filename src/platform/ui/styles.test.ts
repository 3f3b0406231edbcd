import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = import.meta.dirname;
const sheets = globSync('**/*.module.css', { cwd: folder });
const components = globSync('**/*.tsx', { cwd: folder }).map((file) => ({
  directory: dirname(file),
  code: readFileSync(join(folder, file), 'utf8'),
}));

describe.each(sheets)('%s', (sheet) => {
  const css = readFileSync(join(folder, sheet), 'utf8');

  test('holds every class its components ask for, and none that nobody asks for', () => {
    const defined = new Set(Array.from(css.matchAll(/\.([a-z]\w*)/gi), ([, name]) => name));
    const asked = new Set<string>();
    for (const { directory, code } of components) {
      for (const [, name = '', path = ''] of code.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)) {
        if (join(directory, path) !== sheet) continue;
        const uses = code.matchAll(new RegExp(String.raw`\b${name}\.(?!module\b)(\w+)`, 'g'));
        for (const [, used = ''] of uses) asked.add(used);
      }
    }
    expect([...defined].toSorted()).toEqual([...asked].toSorted());
  });

  test('takes its colours, its spaces and its motion from the tokens', () => {
    expect(css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)\((?!in )/gi) ?? []).toEqual([]);
    const known = new Set(
      Array.from(readFileSync(join(folder, 'tokens.css'), 'utf8').matchAll(/(--[\w-]+):/g), ([, name]) => name),
    );
    const fromAria = new Set(['--trigger-width', '--visual-viewport-height']);
    const used = Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, name = '']) => name);
    expect(used.filter((name) => !known.has(name) && !fromAria.has(name))).toEqual([]);
  });
});
