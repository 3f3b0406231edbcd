import { defineConfig } from 'vitest/config';
import { contractModule } from './src/web/build/contract-module.ts';

/** Journeys that kill servers, fill disks or measure sound: what runs beside them would be what they measure. */
const needsTheMachine = ['call', 'database-gone', 'disk-full', 'kill-nine', 'no-sound-left', 'several-nodes', 'web-call', 'widget-restart'].map((name) => `e2e/${name}.test.ts`);

const timeouts = { testTimeout: 20_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    ...timeouts,
    projects: [
      {
        plugins: [contractModule()],
        test: {
          name: 'house',
          include: ['src/**/*.test.ts', 'seeds/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: ['src/platform/testing/start-test-server.ts'],
          pool: 'forks',
          // Vitest leaves one core to itself; these tests mostly wait for the database, which needs little.
          maxWorkers: 2,
          ...timeouts,
        },
      },
      {
        test: {
          // Played against programs that npm cannot bring; `npm run test:peers` installs them.
          name: 'peers',
          include: ['e2e/peers/*.peer.ts'],
          globalSetup: ['src/platform/testing/start-test-server.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          exclude: needsTheMachine,
          globalSetup: ['src/platform/testing/start-test-server.ts'],
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser-alone',
          include: needsTheMachine,
          globalSetup: ['src/platform/testing/start-test-server.ts'],
          pool: 'forks',
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
