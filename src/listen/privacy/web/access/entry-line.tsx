import { BookCheck, Download, Ear, EarOff, Eraser, Hourglass, ListChecks, RotateCcw, Search, Settings2, ShieldCheck } from 'lucide-react';
import type { ComponentType } from 'react';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import type { AccessEntry } from '../../contract/access-entry.ts';
import styles from './entry-list.module.css';
import { sayEntry } from './say-entry.ts';
import { useAccessLogMessages } from './use-access-log-messages.ts';

const icons: Readonly<Record<AccessEntry['what'], ComponentType<{ size?: number }>>> = {
  heard: Ear,
  moment: RotateCcw,
  proof: ShieldCheck,
  verification: ListChecks,
  'customer-search': Search,
  export: Download,
  erasure: Eraser,
  retention: Hourglass,
  settings: Settings2,
  backup: BookCheck,
};

/** One line of the log: when, who, what; how much and under which grant; the way to its proof for those who may. */
export function EntryLine({ entry, mayProve, isForHost }: {
  readonly entry: AccessEntry;
  readonly mayProve: boolean;
  /** Whether the reader is the agent it is about. */
  readonly isForHost: boolean;
}) {
  const t = useAccessLogMessages();
  const format = useFormatters();
  const { who, did } = sayEntry(t, isForHost && entry.host ? { ...entry, host: { ...entry.host, name: t.you } } : entry, format.list);
  const [from, until] = [format.time(entry.from), format.timeNextTo(entry.until, entry.from)];
  const Icon = icons[entry.what] ?? EarOff;
  const details = [
    ...(from === until ? [] : [t.period(from, until)]),
    ...(entry.messages === null ? [] : [t.amount(entry.messages, entry.seconds ?? 0)]),
    ...(entry.grantSeq === null ? [] : [t.grant(entry.grantSeq)]),
  ];
  return (
    <li className={styles.line}>
      <time className={styles.time} dateTime={entry.from}>{from}</time>
      <span className={styles.icon} data-what={entry.what}><Icon size={18} /></span>
      <div className={styles.text}>
        <p><strong>{who}</strong> {did}</p>
        {details.length > 0 && <p className={styles.detail}>{details.join(' · ')}</p>}
      </div>
      {mayProve && entry.conversationId !== null && entry.what !== 'proof' && (
        <span className={styles.way}>
          <LinkButton size="small" variant="plain" href={`/privacy/conversations/${entry.conversationId}`} aria-label={t.proveOf(who, `${format.shortDate(entry.from)}, ${from}`)}>
            {t.prove}
          </LinkButton>
        </span>
      )}
    </li>
  );
}
