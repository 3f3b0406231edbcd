import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { locales } from '#platform/i18n/locale.ts';
import { browserOnly } from './browser-only.ts';
import { compressOutput } from './compress-output.ts';
import { projectRoot } from './project-root.ts';
import { usedTokens } from './used-tokens.ts';

const chat = join(projectRoot, 'src/listen/channels/chat');
const widget = join(chat, 'widget');
const pages = { page: join(chat, 'web'), call: join(projectRoot, 'src/listen/channels/web-call/web/window') };

/** Evergreen browsers and two years of Safari; colours for light and dark stay as they are written. */
const target = ['safari17.5', 'chrome123', 'firefox121'];

/**
 * Writes what customers load into `directory`: `widget.js`, the small script websites include; `panel.de.js` or
 * `panel.en.js`, which it loads when somebody reaches for the chat; the customer's own page under `page/`; and the window customers
 * call from under `call/`.
 */
export async function bundleWidget(directory: string): Promise<void> {
  const panels = locales.map((locale) => `panel.${locale}`);
  for (const name of panels) await build(script(directory, name, `panel/${name}.ts`, 'es'));
  const version = await hashOf(panels.map((name) => join(directory, `${name}.js`)));
  await writeFile(join(directory, 'version.txt'), version);
  await build({ ...script(directory, 'widget', 'launcher/entry.ts', 'iife'), define: { __PARTS_VERSION__: JSON.stringify(version) } });
  for (const [name, root] of Object.entries(pages)) {
    await build({
      ...common,
      root,
      base: `/widget/${name}/`,
      plugins: [browserOnly(), compressOutput()],
      build: { ...common.build, outDir: join(directory, name), assetsInlineLimit: 0, assetsDir: '.', modulePreload: false },
    });
  }
}

const common = {
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: { target, cssTarget: target, emptyOutDir: false, reportCompressedSize: false },
} satisfies InlineConfig;

function script(directory: string, name: string, entry: string, format: 'es' | 'iife'): InlineConfig {
  return {
    ...common,
    root: widget,
    plugins: [usedTokens(), browserOnly(), compressOutput()],
    build: {
      ...common.build,
      outDir: directory,
      lib: { entry: join(widget, entry), formats: [format], name: 'ohrensessel', fileName: () => `${name}.js` },
      // Vite keeps line breaks in libraries for other people's bundlers; browsers load these as they are.
      rolldownOptions: { output: { minify: true, comments: false } },
    },
  };
}

async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('base64url').slice(0, 10);
}
