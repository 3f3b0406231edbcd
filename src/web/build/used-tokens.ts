import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { projectRoot } from './project-root.ts';

const tokensFile = join(projectRoot, 'src/platform/ui/tokens.css');

// Loaded first and never without the other sheets, so what it declares holds for them too.
const firstSheet = join(projectRoot, 'src/listen/channels/chat/widget/launcher/launcher.css');

/**
 * Puts the design tokens a sheet of the widget uses in front of it, under `.stage`: on a foreign page there is no `:root`
 * of ours to read them from. Every colour still stands once, in the kit.
 */
export function usedTokens(): Plugin {
  return {
    name: 'ohrensessel:used-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.css?inline')) return undefined;
      const declarations = declared(readFileSync(tokensFile, 'utf8'));
      const used = closure(code, declarations);
      const missing = used.filter((name) => !declarations.has(name) && !code.includes(`var(${name},`));
      if (missing.length > 0) this.error(`${id} uses ${missing.join(', ')}, which ${tokensFile} does not declare.`);
      const known = id.startsWith(firstSheet) ? [] : closure(readFileSync(firstSheet, 'utf8'), declarations);
      const own = used.filter((name) => declarations.has(name) && !known.includes(name));
      const lines = own.map((name) => `${name}:${declarations.get(name)};`);
      return { code: `.stage{${lines.join('')}}\n${code}`, map: null };
    },
  };
}

/** What every token is where nothing special holds: what the sheet says first. */
function declared(css: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    if (!found.has(name)) found.set(name, value.replace(/\s+/g, ' '));
  }
  return found;
}

/** Names used by `css`, and by the values of those. */
function closure(css: string, declarations: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  const look = (text: string) => {
    for (const [, name = ''] of text.matchAll(/var\((--[\w-]+)/g)) {
      if (found.has(name)) continue;
      found.add(name);
      look(declarations.get(name) ?? '');
    }
  };
  look(css);
  return [...found].sort();
}
