import { useId, useState, type ReactNode } from 'react';
import { useKitMessages } from './kit-messages.ts';
import { PaneSwitch, type PaneName } from './pane-switch.tsx';
import styles from './split.module.css';
import { useMedia } from './use-media.ts';

/** One of the three parts. */
export type Pane = {
  /** Its name: of the region, and of the button that shows it where there is no room for all. */
  readonly label: string;
  readonly content: ReactNode;
  /** Marks the button while something new waits in a part that is out of sight. */
  readonly hasNews?: boolean;
};

/**
 * What is at hand, what it is about, what belongs to it: three columns on a desk, two on a tablet (the centre and one
 * of the others), one on a phone. Parts out of sight keep their state. Fills the height it is given.
 */
export function Split({ header, start, centre, end, footer, endFollowsCentre = false, shown, onShow }: {
  /** Above all three. */
  readonly header?: ReactNode;
  readonly start: Pane;
  readonly centre: Pane;
  readonly end: Pane;
  /** Below all three, always in sight: the one field. */
  readonly footer?: ReactNode;
  /** Centre and end scroll as one, so that things at the end can stand at the height of what they belong to. */
  readonly endFollowsCentre?: boolean;
  /** The part a phone shows; without it the component keeps track itself, beginning with the centre. */
  readonly shown?: PaneName;
  readonly onShow?: (pane: PaneName) => void;
}) {
  const t = useKitMessages();
  const id = useId();
  const [ownShown, setOwnShown] = useState<PaneName>('centre');
  const [side, setSide] = useState<'start' | 'end'>('end');
  const isWide = useMedia('(min-width: 70rem)');
  const isNarrow = useMedia('(max-width: 45rem)');
  const current = shown ?? ownShown;
  const beside = current === 'centre' ? side : current;
  const panes = { start, centre, end };
  const inSight: readonly PaneName[] = isWide ? ['start', 'centre', 'end'] : isNarrow ? [current] : ['centre', beside];

  function show(pane: PaneName) {
    if (pane !== 'centre') setSide(pane);
    setOwnShown(pane);
    onShow?.(pane);
  }

  const part = (name: PaneName) => (
    <section
      id={`${id}-${name}`}
      className={styles.pane}
      data-pane={name}
      aria-label={panes[name].label}
      hidden={!inSight.includes(name)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard too
      tabIndex={0}
    >
      {panes[name].content}
    </section>
  );

  return (
    <div className={styles.split} data-shape={isWide ? 'wide' : isNarrow ? 'narrow' : 'middle'}>
      {header && <header className={styles.header}>{header}</header>}
      {!isWide && (
        <div className={styles.switch}>
          <PaneSwitch
            label={t.panes}
            panes={(isNarrow ? (['start', 'centre', 'end'] as const) : (['start', 'end'] as const)).map((name) => ({
              name,
              label: panes[name].label,
              hasNews: panes[name].hasNews === true && !inSight.includes(name),
              controls: `${id}-${name}`,
            }))}
            shown={isNarrow ? current : beside}
            onShow={show}
          />
        </div>
      )}
      <div className={styles.panes}>
        {part('start')}
        <div className={styles.stage} data-joined={endFollowsCentre || undefined}>
          {part('centre')}
          {part('end')}
        </div>
      </div>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
