import { readConfig } from '#platform/config/config.ts';
import { openLog } from '#platform/config/open-log.ts';
import { spokenReason } from '#src/cli/spoken-reason.ts';
import { start } from './start.ts';
import { whenAbandoned } from './when-abandoned.ts';

/** Composes and starts the product; ends cleanly on Ctrl+C and SIGTERM, also when npm alone is told to end. */
export async function run(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const running = await start(config, openLog(config), { demo: process.argv.includes('--demo') });
    let stopping = false;
    const stop = (signal: string) => {
      if (stopping) return;
      stopping = true;
      running.log.info({ signal }, 'stopping');
      running[Symbol.asyncDispose]().then(
        () => process.exit(0),
        (error) => {
          running.log.error({ err: error }, 'stopping failed');
          process.exit(1);
        },
      );
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    whenAbandoned(() => stop('the end of npm'));
    process.stdout.write(`${running.greeting}\n`);
  } catch (error) {
    process.stderr.write(`${spokenReason(error)}\n`);
    process.exit(1);
  }
}
