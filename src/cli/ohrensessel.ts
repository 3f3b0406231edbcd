import { readConfig } from '#platform/config/config.ts';
import { spokenReason } from './spoken-reason.ts';
import { buildProgram, usageExit } from './program.ts';
import { openTerminal } from './terminal.ts';

/** The command line. Every way out sets an exit code; nobody sees a stack trace for what they can mend themselves. */
const terminal = openTerminal();
try {
  const finish = (code: 0 | 1) => void (process.exitCode = code);
  const line = {
    terminal,
    finish,
    // Read when a command needs it, so that help is there whatever the settings.
    get config() {
      return readConfig(process.env);
    },
  };
  await buildProgram(line).parseAsync();
} catch (error) {
  const usage = usageExit(error);
  if (usage === undefined) terminal.note(terminal.signal.aborted ? 'Stopped.' : spokenReason(error));
  process.exitCode = usage ?? 1;
}
