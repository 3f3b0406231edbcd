import { Button } from 'react-aria-components/Button';
import { useKitMessages } from './kit-messages.ts';
import styles from './pane-switch.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** The three parts of a `Split`, by where they stand. */
export type PaneName = 'start' | 'centre' | 'end';

/** The buttons that choose what a `Split` shows where there is no room for everything. */
export function PaneSwitch({ label, panes, shown, onShow }: {
  readonly label: string;
  readonly panes: readonly { name: PaneName; label: string; hasNews: boolean; controls: string }[];
  readonly shown: PaneName;
  readonly onShow: (pane: PaneName) => void;
}) {
  const t = useKitMessages();
  return (
    <fieldset className={styles.switch} aria-label={label}>
      {panes.map((pane) => (
        <Button
          key={pane.name}
          className={styles.button}
          aria-pressed={pane.name === shown}
          aria-controls={pane.controls}
          onPress={() => onShow(pane.name)}
        >
          <span className={styles.label}>{pane.label}</span>
          {pane.hasNews && (
            <span className={styles.news}>
              <VisuallyHidden>{t.news}</VisuallyHidden>
            </span>
          )}
        </Button>
      ))}
    </fieldset>
  );
}
