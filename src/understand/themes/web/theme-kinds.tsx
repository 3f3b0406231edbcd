import { KindSign } from '#listen/impressions/web/kind-sign.tsx';
import { kindTones } from '#listen/impressions/web/kind-tones.ts';
import { useImpressionMessages } from '#listen/impressions/web/use-impression-messages.ts';
import type { Theme } from '../contract/theme.ts';
import styles from './theme-kinds.module.css';
import { useThemeMessages } from './use-theme-messages.ts';

/** What kinds of impressions make a theme, as a bar with its parts named below. */
export function ThemeKinds({ kinds }: { readonly kinds: Theme['kinds'] }) {
  const t = useThemeMessages();
  const words = useImpressionMessages();
  // One kind needs no comparison; the evidence below says which it is.
  if (kinds.length < 2) return null;
  return (
    <div className={styles.kinds}>
      <div className={styles.bar} aria-hidden="true">
        {kinds.map(({ kind, impressions }) => (
          <span key={kind} className={styles.part} data-tone={kindTones[kind]} style={{ flexGrow: impressions }} />
        ))}
      </div>
      <ul role="list" className={styles.legend} aria-label={t.kinds}>
        {kinds.map(({ kind, impressions }) => (
          <li key={kind} className={styles.entry} data-tone={kindTones[kind]}>
            <KindSign kind={kind} />
            {words.kinds[kind]} {impressions}
          </li>
        ))}
      </ul>
    </div>
  );
}
