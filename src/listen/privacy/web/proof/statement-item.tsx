import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import type { Proof } from '../../contract/proof.ts';
import styles from './course.module.css';
import { statementFacts } from './statement-facts.ts';
import { useProofMessages } from './use-proof-messages.ts';
import { WordingUsed } from './wording-used.tsx';

/** What was asked or answered: a line of the consent ledger. */
export function StatementItem({ statement, channel }: { readonly statement: Proof['statements'][number]; readonly channel: Proof['channel'] }) {
  const t = useProofMessages();
  const { locale } = useLocale();
  const { list } = useFormatters();
  const { kind, purpose } = statement;
  const { wording, functions, because, means } = statementFacts(statement);
  const called = t.purpose[purpose as keyof typeof t.purpose] ?? purpose;
  const details = [
    ...(kind === 'asked' && because ? [t.because[because as keyof typeof t.because] ?? because] : []),
    ...(functions.length > 0 && purpose === 'listen' ? [t.who(list(functions.map((each) => each[locale])))] : []),
    ...(kind !== 'asked' && means ? [t.means[means as keyof typeof t.means] ?? means] : []),
    ...(statement.facts === null && kind !== 'erased' ? [t.gone] : []),
  ];
  return (
    <div className={styles.statement}>
      <p className={styles.said} data-kind={kind}>{t.statement[kind](called)}</p>
      {details.length > 0 && <p className={styles.detail}>{details.join(' · ')}</p>}
      {wording && <WordingUsed purpose={purpose} functions={functions} channel={channel} {...wording} />}
    </div>
  );
}
