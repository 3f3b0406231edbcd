import { defineConfig } from 'vite';

/** The wall without a house, for measurements and for looking at it while one works on it: `npx vite --config …/proving.vite.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  worker: { format: 'es' },
  server: { host: '127.0.0.1', fs: { allow: ['../../../../..'] } },
  build: { rolldownOptions: { input: `${import.meta.dirname}/proving.html` }, assetsInlineLimit: 0, reportCompressedSize: false },
});
