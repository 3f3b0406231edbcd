import type { IncomingMail } from '../incoming-mail.ts';
import { MailRefused } from '../mail-refused.ts';
import { readMail } from '../read-mail.ts';
import { ownWords } from '#platform/text/mail/own-words.ts';
import type { SegmentKind } from '#platform/text/mail/segment.ts';
import type { Fixture } from './mail-fixtures.ts';

/** What became of one fixture. */
interface Row {
  set: string;
  file: string;
  read: IncomingMail | undefined;
  refused: string;
}

/** The page `docs/mail-fixtures.md`: of every fixture what was shown, what was trimmed, what was refused. Figures only, no words. */
export async function fixtureTable(fixtures: readonly Fixture[]): Promise<string> {
  const rows = await Promise.all(fixtures.map(outcome));
  const sets = [...new Set(rows.map(({ set }) => set))];
  return [
    '# What becomes of the mail fixtures',
    '',
    'Mails that other people wrote to try mail libraries with, in `../shared/data/emails`. Written by `node scripts/mail-fixtures.ts`; a test compares.',
    'Characters: *shown* is what stands in the log as the writer’s own words; *quoted*, *forwarded* and *signature* are trimmed from it and stay in the',
    'original, which only the serving agent opens. Only *personal* mails become turns. A file is refused for its *type* (it runs when it is opened) or *size*.',
    '',
    '| set | mails | read | refused | personal | automatic | list | bounce | with words shown | with something trimmed | files kept | files refused |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...sets.map((set) => summary(set, rows.filter((row) => row.set === set))),
    summary('**all**', rows),
    '',
    ...sets.flatMap((set) => [`## ${set}`, '', ...details(rows.filter((row) => row.set === set)), '']),
  ].join('\n');
}

async function outcome({ set, file, raw }: Fixture): Promise<Row> {
  try {
    return { set, file, read: await readMail(raw), refused: '' };
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    return { set, file, read: undefined, refused: error.refusal };
  }
}

function summary(name: string, rows: readonly Row[]): string {
  const read = rows.flatMap((row) => row.read ?? []);
  const natures = (['personal', 'automatic', 'list', 'bounce'] as const).map((nature) => read.filter((mail) => mail.nature === nature).length);
  const shown = read.filter((mail) => ownWords(mail.segments) !== '').length;
  const trimmed = read.filter((mail) => mail.segments.some(({ kind, text }) => kind !== 'own' && text.trim() !== '')).length;
  const files = read.flatMap((mail) => mail.files);
  const kept = files.filter(({ refused }) => !refused).length;
  return `| ${[name, rows.length, read.length, rows.length - read.length, ...natures, shown, trimmed, kept, files.length - kept].join(' | ')} |`;
}

function details(rows: readonly Row[]): string[] {
  return [
    '| file | nature | shown | quoted | forwarded | signature | files | refused |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.map(({ file, read, refused }) => {
      if (!read) return `| ${file} | | | | | | | ${refused} |`;
      const length = (kind: SegmentKind) => read.segments.filter((segment) => segment.kind === kind).reduce((sum, { text }) => sum + text.trim().length, 0) || '';
      const turnedAway = read.files.flatMap(({ refused: why }) => why ?? []).join(', ');
      return `| ${[file, read.nature, ownWords(read.segments).length || '', length('quoted'), length('forwarded'), length('signature'), read.files.length || '', turnedAway].join(' | ')} |`;
    }),
  ];
}
