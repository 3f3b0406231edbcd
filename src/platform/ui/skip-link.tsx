import { useKitMessages } from './kit-messages.ts';
import styles from './skip-link.module.css';

/** The first thing the Tab key meets: past the navigation, to the `<Page>`. */
export function SkipLink() {
  const t = useKitMessages();
  return (
    <a className={styles.link} href="#main">
      {t.skipToContent}
    </a>
  );
}
