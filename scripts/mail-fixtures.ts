import { writeFile } from 'node:fs/promises';
import { fixtureTable } from '#listen/channels/mail/reading/testing/fixture-table.ts';
import { hasFixtures, mailFixtures } from '#listen/channels/mail/reading/testing/mail-fixtures.ts';

/** Writes docs/mail-fixtures.md from the mails in ../shared/data/emails. */
if (!hasFixtures) throw new Error('there is no ../shared/data/emails beside the project');
await writeFile(new URL('../docs/mail-fixtures.md', import.meta.url), await fixtureTable(await mailFixtures()));
