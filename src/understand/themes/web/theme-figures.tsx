import { Badge } from '#platform/ui/badge.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { RelativeTime } from '#platform/ui/relative-time.tsx';
import type { Theme } from '../contract/theme.ts';
import styles from './theme-figures.module.css';
import { useThemeMessages } from './use-theme-messages.ts';

/** How many heard it and how fresh it is; or that nobody did, and it is an assumption. */
export function ThemeFigures({ theme }: { readonly theme: Theme }) {
  const t = useThemeMessages();
  const format = useFormatters();
  const { strength, freshness, assumption, suggestions } = theme;
  return (
    <p className={styles.figures}>
      {assumption ? (
        <Badge tone="ear">{t.assumption}</Badge>
      ) : (
        <>
          <Badge tone={freshness.state === 'fresh' ? 'chair' : 'neutral'}>{t.freshness[freshness.state]}</Badge>
          <span>
            {t.people(strength.people)} · {t.impressions(strength.impressions)}
          </span>
          {freshness.newest && (
            <span>
              {t.newest}: <RelativeTime at={freshness.newest} />
              {freshness.oldest && freshness.oldest !== freshness.newest && <>, {t.since(format.shortDate(freshness.oldest))}</>}
            </span>
          )}
        </>
      )}
      {suggestions > 0 && <Badge tone="honey">{t.suggestions(suggestions)}</Badge>}
    </p>
  );
}
