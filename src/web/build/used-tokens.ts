import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { hex } from '#platform/ui/oklch.ts';
import { projectRoot } from './project-root.ts';

const tokensFile = join(projectRoot, 'src/platform/ui/tokens.css');

// Loaded first and never without the other sheets, so what it declares holds for them too.
const firstSheet = join(projectRoot, 'src/listen/channels/chat/widget/launcher/launcher.css');

/**
 * Puts the design tokens a sheet of the widget uses in front of it, under `.stage`: on a foreign page there is no `:root`
 * of ours to read them from. Every colour still stands once, in the kit; here names and colours are written short, as every
 * visitor of a website carries them.
 */
export function usedTokens(): Plugin {
  return {
    name: 'ohrensessel:used-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.css?inline')) return undefined;
      const declarations = declared(readFileSync(tokensFile, 'utf8'));
      const used = closure(code, declarations);
      const isOwn = (name: string) => code.includes(`${name}:`) || code.includes(`var(${name},`);
      const missing = used.filter((name) => !declarations.has(name) && !isOwn(name));
      if (missing.length > 0) this.error(`${id} uses ${missing.join(', ')}, which ${tokensFile} does not declare.`);
      const known = id.startsWith(firstSheet) ? [] : closure(readFileSync(firstSheet, 'utf8'), declarations);
      const own = used.filter((name) => declarations.has(name) && !known.includes(name));
      const lines = own.map((name) => `${name}:${withoutOurFonts(inHex(declarations.get(name) ?? ''))};`);
      return { code: withShortNames(`.stage{${lines.join('')}}\n${code}`, declarations), map: null };
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

function withShortNames(css: string, declarations: ReadonlyMap<string, string>): string {
  const names = [...declarations.keys()];
  return css.replace(/--[\w-]+/g, (name) => (declarations.has(name) ? `--${names.indexOf(name).toString(36)}` : name));
}

/** Colours of the screen's gamut in two digits a channel, which no eye tells from what they were. */
function inHex(value: string): string {
  return value.replace(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)/g, (_, lightness, chroma, hue, alpha) => {
    const opacity = alpha === undefined ? '' : Math.round(Number(alpha) * 255).toString(16).padStart(2, '0');
    return hex([Number(lightness) / 100, Number(chroma), Number(hue)]) + opacity;
  });
}

/** A foreign page loads no fonts of ours; the next best ones follow in the list. */
function withoutOurFonts(value: string): string {
  return value.replace(/'[^']+', */g, '');
}
