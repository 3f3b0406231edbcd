import { styleText } from 'node:util';
import { Command } from 'commander';
import { examine } from '../doctor/examine.ts';
import type { Finding } from '../doctor/finding.ts';
import type { CommandLine } from '../program.ts';

const colours = { ok: 'green', warn: 'yellow', fail: 'red' } as const;

/** `ohrensessel doctor` */
export function doctorCommand(line: CommandLine): Command {
  return new Command('doctor')
    .summary('look at the health of this instance')
    .description('Looks at Node, data directory, disk, TLS, server, database, schema, role, policies, clock, jobs, lines, webhooks and backups, and says what to do about what it finds. Changes nothing. Ends with 1 when something does not work.')
    .option('--json', 'findings as JSON')
    .action((options: { json?: boolean }) => doctor(line, options));
}

async function doctor({ config, terminal, finish }: CommandLine, { json = false }: { json?: boolean }): Promise<void> {
  const findings: Finding[] = [];
  for await (const finding of examine(config)) {
    findings.push(finding);
    if (!json) terminal.say(inWords(finding));
  }
  if (json) terminal.say(JSON.stringify(findings));
  finish(findings.some(({ state }) => state === 'fail') ? 1 : 0);
}

function inWords({ state, check, says, remedy }: Finding): string {
  const sign = styleText(colours[state], state.padEnd(4), { stream: process.stdout });
  const first = `${sign}  ${check.padEnd(14)}  ${says}`;
  return remedy ? `${first}\n${' '.repeat(22)}${remedy}` : first;
}
