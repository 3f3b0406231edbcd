import { Command } from 'commander';
import { noteAccess } from '#listen/privacy/server/note-access.ts';
import type { SignedHeads } from '#people/consent/contract/heads.ts';
import { compareEnds } from '#people/consent/server/compare-ends.ts';
import { everyEnd } from '#people/consent/server/signed-ends.ts';
import { verifyLedger, type Finding } from '#people/consent/server/verify-ledger.ts';
import { transact } from '#platform/db/transact.ts';
import { Secrets } from '#platform/db/secrets.ts';
import { CommandFailed } from '../command-failed.ts';
import { findingInWords } from '../finding-in-words.ts';
import { openKeptHeads, writeKeptHeads, type KeptHeads } from '../kept-heads.ts';
import { openStoreBeside } from '../open-store-beside.ts';
import type { CommandLine } from '../program.ts';

/** `ohrensessel consent` */
export function consentCommand(line: CommandLine): Command {
  const consent = new Command('consent').summary('prove what customers agreed to').description('The consent ledger.');
  const verify = new Command('verify')
    .summary('prove the chains of the ledger, signed heads included')
    .description('Follows every chain from its first row, compares it with every signed head, and names the first row that does not hold.')
    .option('--heads <file...>', 'signed days kept outside the database, with or without their lists')
    .option('--json', 'the outcome as JSON')
    .action((options: { heads?: string[]; json?: boolean }) => verifyConsents(line, options));
  const save = new Command('save')
    .summary('write a signed day with its list of chains into a file, to be kept elsewhere')
    .argument('<day>', 'such as 2026-03-01')
    .argument('<file>', 'best ending in .gz')
    .action((day: string, file: string) => saveDay(line, day, file));
  return consent.addCommand(verify).addCommand(save);
}

async function verifyConsents({ config, terminal, finish }: CommandLine, options: { heads?: string[]; json?: boolean }): Promise<void> {
  const kept = await Promise.all((options.heads ?? []).map(openKeptHeads));
  await using store = await openStoreBeside(config, { start: true });
  const ledger = { database: store.application, secrets: new Secrets(store.application), now: () => new Date() };
  const listed = await compareLists(ledger, kept);
  const result = await verifyLedger(ledger, kept.map(({ document }) => document), (tx) => noteAccess(tx, { what: 'verification' }, new Date()));
  // A list names the chain where the house may only know that something is missing.
  const broken = listed ?? result.broken;
  if (options.json) terminal.say(JSON.stringify({ ...result, broken }));
  else if (broken === null) terminal.say(`Every chain holds: ${result.chains} chains, ${result.rows} rows, heads of ${result.days.length} days.`);
  else terminal.say(`Broken. ${findingInWords(broken)}`);
  finish(broken === null ? 0 : 1);
}

async function compareLists(ledger: Parameters<typeof compareEnds>[0], kept: readonly KeptHeads[]): Promise<Finding | null> {
  for (const { document, pieces } of kept) {
    let piece = 0;
    for await (const ends of pieces()) {
      const broken = await compareEnds(ledger, { document, piece, ends });
      if (broken) return broken;
      piece += 1;
    }
  }
  return null;
}

async function saveDay({ config, terminal }: CommandLine, day: string, file: string): Promise<void> {
  await using store = await openStoreBeside(config, { start: true });
  const document = await transact(store.application, { path: 'proof', actor: null }, async (tx) => {
    const head = /^\d{4}-\d\d-\d\d$/.test(day) ? await tx.db.selectFrom('consent.head').select('document').where('day', '=', day).executeTakeFirst() : undefined;
    if (!head) throw new CommandFailed(`No heads were signed for ${day}. They are, every night, for the day before.`);
    const signed = head.document as SignedHeads;
    await writeKeptHeads(file, signed, everyEnd(tx, signed.number));
    return signed;
  });
  terminal.say(`${file} holds ${document.chains} chains as they were signed for ${day}. Keep it where nobody from this house can reach it.`);
}
