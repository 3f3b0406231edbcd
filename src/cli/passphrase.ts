import { readFile } from 'node:fs/promises';
import { CommandFailed } from './command-failed.ts';
import type { Terminal } from './terminal.ts';

/** Where a passphrase may come from. */
export interface PassphraseOptions {
  passphraseFile?: string;
  /** Value of OHRENSESSEL_PASSPHRASE. */
  passphrase?: string;
}

const shortest = 12;

/** The passphrase given in a file or the environment, or typed; undefined when none was given and `ask` is false. */
export async function passphraseOf(terminal: Terminal, { passphraseFile, passphrase }: PassphraseOptions, ask: false | 'once' | 'twice'): Promise<string | undefined> {
  const given = passphraseFile ? (await readFile(passphraseFile, 'utf8')).replace(/\r?\n$/, '') : passphrase;
  if (given || !ask) return given || undefined;
  const typed = await terminal.ask('Passphrase: ', { hidden: true });
  if (typed === undefined) throw new CommandFailed('Nobody is here to type a passphrase: give it with --passphrase-file or OHRENSESSEL_PASSPHRASE.');
  if (ask === 'twice' && typed !== (await terminal.ask('Once more: ', { hidden: true }))) throw new CommandFailed('The two were not the same.');
  return typed;
}

/** @throws CommandFailed for a passphrase that would be guessed. */
export function assertStrong(passphrase: string): void {
  if ([...passphrase].length < shortest) throw new CommandFailed(`A passphrase needs at least ${shortest} characters; four or five words are easier to keep.`);
}
