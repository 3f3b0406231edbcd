import { useEffect, useRef } from 'react';
import type { EarView } from './use-ear.ts';
import styles from './ear-panel.module.css';

/** Below this nobody hears anything; in decibels under the loudest. */
const quietest = -50;

/** How loud one side is. Drawn outside of React, ten times a second; for the eye only. */
export function LevelMeter({ ear, side }: { readonly ear: EarView; readonly side: 'customer' | 'agent' }) {
  const bar = useRef<HTMLSpanElement>(null);
  const { onReport } = ear;
  const listen = useRef(onReport);
  useEffect(
    () =>
      listen.current(({ levels }) => {
        const decibels = 20 * Math.log10(Math.max(levels[side], 1e-5));
        const share = Math.max(0, Math.min(1, 1 - decibels / quietest));
        bar.current?.style.setProperty('scale', `${share.toFixed(2)} 1`);
      }),
    [side],
  );
  return (
    <span className={styles.meter} aria-hidden="true">
      <span ref={bar} className={styles.level} data-side={side} />
    </span>
  );
}
