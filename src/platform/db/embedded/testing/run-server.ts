import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataDirectoryHeld } from '../data-directory-held.ts';
import { startEmbedded } from '../start-embedded.ts';
import { StartRefused } from '../start-refused.ts';

/**
 * An Ohrensessel reduced to its database, to be run as a process: `node run-server.ts <data directory>`. It reports on
 * its standard output, one JSON object a line, and ends its server in good order on SIGINT.
 */
const [, , directory = ''] = process.argv;

try {
  const server = await startEmbedded({ directory, onLog: (line) => report({ log: line }) });
  process.once('SIGINT', async () => {
    // Whoever was being served has to be able to finish first.
    await pause(200);
    const client = new pg.Client(server.connection);
    await client.connect();
    const { rows } = await client.query<{ answer: number }>('select 42 as answer');
    await client.end();
    await server.stop();
    report({ finished: rows[0]?.answer });
    process.exit();
  });
  setInterval(() => undefined, 60_000);
  report({ started: server.pid });
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  report({ refused: error.reason, name: error.name, holder: error instanceof DataDirectoryHeld && error.holder?.pid });
}

function report(event: object): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}
