import { globSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { build, type Rolldown } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => void vi.stubEnv('NODE_ENV', 'production'));
afterEach(() => vi.unstubAllEnvs());

const components = globSync('*.tsx', { cwd: import.meta.dirname });
const guestPage = `
  button customer-words dialog door icon-button kbd locale mark page person-chip press-card problem-notice
  relative-time split text-area toast-region
`;

test('the guest’s page loads less than 48 kB of kit, react-aria included', async () => {
  expect(await weight(guestPage.trim().split(/\s+/).map((name) => `${name}.tsx`))).toBeLessThan(48_000);
});

test('all of the kit together is less than 85 kB', async () => {
  expect(components.length).toBeGreaterThan(40);
  expect(await weight(components)).toBeLessThan(85_000);
});

/** Bytes of script, minified and gzipped, that these components bring to a page that already has React. */
async function weight(files: readonly string[]): Promise<number> {
  const entry = files.map((file, index) => `export * as c${index} from '${join(import.meta.dirname, file)}';`);
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      { ...optimizeLocales.vite({ locales: ['de-DE', 'en-GB', 'en-US'] }), enforce: 'pre' },
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual:kit' ? id : undefined),
        load: (id) => (id === 'virtual:kit' ? entry.join('\n') : undefined),
      },
    ],
    build: {
      write: false,
      rolldownOptions: {
        input: 'virtual:kit',
        preserveEntrySignatures: 'strict',
        external: /^(react|react-dom|scheduler)(\/|$)/,
      },
    },
  })) as Rolldown.RolldownOutput;
  const scripts = built.output.filter((part) => part.type === 'chunk').map(({ code }) => code);
  return gzipSync(scripts.join('\n')).byteLength;
}
