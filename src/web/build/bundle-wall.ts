import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { browserOnly } from './browser-only.ts';
import { compressOutput } from './compress-output.ts';
import { projectRoot } from './project-root.ts';

/** `node bundle-wall.ts DIRECTORY`: writes `wall.js`, which websites include, and the window of kiosks and frames under `window/`. */
const directory = process.argv[2] ?? '';
const wall = join(projectRoot, 'src/appreciate/wall/web');
const target = ['safari17.5', 'chrome123', 'firefox121'];
const common = {
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  plugins: [browserOnly(), compressOutput()],
} satisfies InlineConfig;
const output = { target, cssTarget: target, emptyOutDir: false, reportCompressedSize: false };

await build({
  ...common,
  root: join(wall, 'embed'),
  build: {
    ...output,
    outDir: directory,
    lib: { entry: join(wall, 'embed/entry.ts'), formats: ['iife'], name: 'ohrensesselWall', fileName: () => 'wall.js' },
    rolldownOptions: { output: { minify: true, comments: false } },
  },
});
await build({
  ...common,
  root: join(wall, 'window'),
  base: '/wall-window/',
  worker: { format: 'es' },
  build: { ...output, outDir: join(directory, 'window'), assetsInlineLimit: 0, assetsDir: '.', modulePreload: false },
});
