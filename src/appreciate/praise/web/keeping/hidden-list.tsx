import { Eye, EyeOff } from 'lucide-react';
import { IconButton } from '#platform/ui/icon-button.tsx';
import type { Proposal, Stretch } from '../../contract/found-thanks.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import styles from './keeping.module.css';

/** What is hidden and what stands in its place, each to be shown after all; and what was shown after all. */
export function HiddenList({ turn, masked, leave, onShow, onHide }: {
  readonly turn: string;
  readonly masked: Proposal['masked'];
  readonly leave: readonly Stretch[];
  readonly onShow: (source: Stretch) => void;
  readonly onHide: (source: Stretch) => void;
}) {
  const t = usePraiseMessages();
  const words = ({ start, end }: Stretch) => turn.slice(start, end);
  if (masked.length + leave.length === 0) return <p className={styles.detail}>{t.proposal.nothingHidden}</p>;
  return (
    <ul role="list" className={styles.hiddenList} aria-label={t.proposal.hidden}>
      {masked.map(({ kind, as, source }) => (
        <li key={source.start} className={styles.hiddenItem}>
          <span>
            <s>{words(source)}</s> → {as} <span className={styles.detail}>{t.kinds[kind]}</span>
          </span>
          <IconButton size="small" label={t.proposal.showAgain(words(source))} icon={<Eye />} onPress={() => onShow(source)} />
        </li>
      ))}
      {leave.map((source) => (
        <li key={source.start} className={styles.hiddenItem}>
          <span>
            {words(source)} <span className={styles.detail}>{t.proposal.shown}</span>
          </span>
          <IconButton size="small" label={t.proposal.hide} icon={<EyeOff />} onPress={() => onHide(source)} />
        </li>
      ))}
    </ul>
  );
}
