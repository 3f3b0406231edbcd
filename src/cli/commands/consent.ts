import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { SignedHeads } from '#people/consent/contract/heads.ts';
import { verifyLedger } from '#people/consent/server/verify-ledger.ts';
import { Secrets } from '#platform/db/secrets.ts';
import { CommandFailed } from '../command-failed.ts';
import { findingInWords } from '../finding-in-words.ts';
import { openStoreBeside } from '../open-store-beside.ts';
import type { CommandLine } from '../program.ts';

/** `ohrensessel consent` */
export function consentCommand(line: CommandLine): Command {
  const consent = new Command('consent').summary('prove what customers agreed to').description('The consent ledger.');
  const verify = new Command('verify')
    .summary('prove the chains of the ledger, signed heads included')
    .description('Follows every chain from its first row, compares it with every signed head, and names the first row that does not hold.')
    .option('--heads <file...>', 'signed heads kept outside the database, as the data-protection officer received them')
    .option('--json', 'the outcome as JSON')
    .action((options: { heads?: string[]; json?: boolean }) => verifyConsents(line, options));
  return consent.addCommand(verify);
}

async function verifyConsents({ config, terminal, finish }: CommandLine, options: { heads?: string[]; json?: boolean }): Promise<void> {
  const outside = await Promise.all((options.heads ?? []).map(readHeads));
  await using store = await openStoreBeside(config, { start: true });
  const result = await verifyLedger({ database: store.application, secrets: new Secrets(store.application) }, outside);
  if (options.json) terminal.say(JSON.stringify(result));
  else if (result.broken === null) terminal.say(`Every chain holds: ${result.chains} chains, ${result.rows} rows, heads of ${result.days.length} days.`);
  else terminal.say(`Broken. ${findingInWords(result.broken)}`);
  finish(result.broken === null ? 0 : 1);
}

async function readHeads(file: string): Promise<SignedHeads> {
  const text = await readFile(file, 'utf8');
  try {
    return SignedHeads.parse(JSON.parse(text));
  } catch (cause) {
    throw new CommandFailed(`${file} does not hold signed heads.`, { cause });
  }
}
