import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { browserOnly } from './src/web/build/browser-only.ts';
import { compressOutput } from './src/web/build/compress-output.ts';
import { contractModule } from './src/web/build/contract-module.ts';
import { headLinks } from './src/web/build/head-links.ts';

const api = { target: process.env['OHRENSESSEL_SERVER'] ?? 'http://127.0.0.1:4400', ws: true };

/** The web interface: `npm run build` writes it to `dist/web`, `npm run dev` serves it beside a running server. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'src/web'),
  publicDir: false,
  plugins: [
    contractModule(),
    react(),
    { ...optimizeLocales.vite({ locales: ['de-DE', 'en-GB', 'en-US'] }), enforce: 'pre' },
    browserOnly(),
    headLinks(),
    compressOutput(),
  ],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    // Nothing inline: the content security policy stays strict and every file can be cached for good.
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    reportCompressedSize: false,
    modulePreload: {
      // Every browser we support preloads modules by itself.
      polyfill: false,
      // A page's parts are found when it is fetched; the list of all of them would weigh on every first visit.
      resolveDependencies: (_file, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
    },
  },
  server: {
    host: '127.0.0.1',
    fs: { allow: [import.meta.dirname] },
    // Not all of /api: the client's own sources lie in src/web/api.
    proxy: { '^/api/(v1|docs)': api, '/widget': api },
  },
});
