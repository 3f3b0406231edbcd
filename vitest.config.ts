import { defineConfig } from 'vitest/config';
import { contractModule } from './src/web/build/contract-module.ts';

/** Journeys that start whole products, kill them, fill their disk, or measure sound as it comes out of a loudspeaker: what runs beside them would be what they measure. */
const needsTheMachine = ['call', 'database-gone', 'disk-full', 'kill-nine', 'no-sound-left', 'several-nodes'].map((name) => `e2e/${name}.test.ts`);

/** A poll ends as soon as what it expects is there; how long it waits decides nothing but when a failure is certain. */
const expect = { poll: { timeout: 10_000 } };
const timeouts = { testTimeout: 20_000, hookTimeout: 60_000, expect };

export default defineConfig({
  test: {
    // One server for all projects of a run.
    globalSetup: ['src/platform/testing/start-test-server.ts'],
    projects: [
      {
        plugins: [contractModule()],
        test: {
          name: 'house',
          include: ['src/**/*.test.ts', 'seeds/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.ts'],
          pool: 'forks',
          // One more than cores: these tests often wait, for the database, for time to pass, for other programs.
          maxWorkers: 3,
          ...timeouts,
        },
      },
      {
        test: {
          // Played against programs that npm cannot bring; `npm run test:peers` installs them.
          name: 'peers',
          include: ['e2e/peers/*.peer.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect,
        },
      },
      browser({ name: 'browser', include: ['e2e/**/*.test.ts'], exclude: needsTheMachine, maxWorkers: 3, order: 1 }),
      browser({ name: 'browser-alone', include: needsTheMachine, maxWorkers: 1, order: 2 }),
    ],
  },
});

/** Journeys of a kind, so many files at a time, once those of a lower order have ended. */
function browser({ order, ...which }: { name: string; include: string[]; exclude?: string[]; maxWorkers: number; order: number }) {
  return {
    test: {
      ...which,
      pool: 'forks' as const,
      sequence: { groupOrder: order },
      testTimeout: 120_000,
      hookTimeout: 120_000,
      expect,
    },
  };
}
