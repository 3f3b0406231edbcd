import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * `npx vite --config src/platform/ui/specimen/specimen.vite.config.ts` shows the style sheet at /specimen.html and
 * follows every change; the tests beside it build it.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['de-DE', 'en-GB', 'en-US'] }), enforce: 'pre' }],
  server: { host: '127.0.0.1', fs: { allow: ['../../../..'] } },
  build: {
    rolldownOptions: { input: `${import.meta.dirname}/specimen.html` },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
