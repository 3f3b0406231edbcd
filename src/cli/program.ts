import release from '../../package.json' with { type: 'json' };
import { Command, CommanderError } from 'commander';
import type { Config } from '#platform/config/config.ts';
import { backupCommand } from './commands/backup.ts';
import { consentCommand } from './commands/consent.ts';
import { doctorCommand } from './commands/doctor.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { importCommand } from './commands/import.ts';
import { replayCommand } from './commands/replay.ts';
import { restoreCommand } from './commands/restore.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given. `finish` sets how it ends: 0 all well, 1 something to look at. */
export interface CommandLine {
  config: Config;
  terminal: Terminal;
  finish(code: 0 | 1): void;
}

/** In the order of the help. */
const commands = [replayCommand, importCommand, consentCommand, backupCommand, restoreCommand, doctorCommand, evaluateCommand];

/** The command `ohrensessel` with all its parts. */
export function buildProgram(line: CommandLine): Command {
  const program = new Command('ohrensessel')
    .description('Looks after an Ohrensessel from the terminal: recordings in, backups out, and a look at its health.')
    .version(release.version, '-V, --version', 'which release this is')
    .helpCommand(false)
    .configureOutput({ writeOut: (text) => line.terminal.say(text.trimEnd()), writeErr: (text) => line.terminal.note(text.trimEnd()) })
    .showHelpAfterError('(see --help)')
    .exitOverride()
    .addHelpText('after', surroundings);
  for (const command of commands) program.addCommand(inherit(command(line), program));
  return program.addCommand(inherit(helpCommand(program), program));
}

/** `help consent save` reaches as deep as commands do; the library's own help ends at the first. */
function helpCommand(program: Command): Command {
  return new Command('help')
    .argument('[command...]', 'as it would be called')
    .description('what a command does and takes')
    .action((names: string[]) => {
      let asked = program;
      for (const name of names) asked = asked.commands.find((part) => part.name() === name) ?? program.error(`error: unknown command '${name}'`);
      asked.help();
    });
}

/** A part of the command speaks and ends like the whole. */
function inherit(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent).helpCommand(false);
  for (const part of command.commands) inherit(part, parent);
  return command;
}

/** Whether something thrown means that the command line was wrong (or only asked for help), and the exit code of it. */
export function usageExit(error: unknown): number | undefined {
  if (!(error instanceof CommanderError)) return undefined;
  return error.exitCode === 0 ? 0 : 2;
}

const surroundings = `
Commands find the data through OHRENSESSEL_DATA (default ./data) or DATABASE_URL, like the server itself.
They end with 0 when all went well, 1 when there is something to look at, 2 when they were called wrongly.`;
