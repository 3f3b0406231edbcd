import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const folder = resolve('../shared/data/emails');

/** Mails other people wrote to try mail libraries with; they stand beside the project, not in it. */
export const hasFixtures = existsSync(folder);

/** One of them. */
export interface Fixture {
  set: string;
  file: string;
  raw: Buffer;
}

/** All of them, by set and name. Texts of replies without headers become mails with the least there can be. */
export async function mailFixtures(): Promise<Fixture[]> {
  const fixtures: Fixture[] = [];
  for (const set of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()) {
    for (const file of readdirSync(join(folder, set)).filter((name) => /\.(?:eml|msg|txt)$/.test(name) && !name.startsWith('LICENSE')).sort()) {
      const bytes = await readFile(join(folder, set, file));
      const raw = file.endsWith('.txt') ? Buffer.concat([Buffer.from(`From: <writer@example.org>\nSubject: Re: ${file}\nContent-Type: text/plain; charset=utf-8\n\n`), bytes]) : bytes;
      fixtures.push({ set, file, raw });
    }
  }
  return fixtures;
}
