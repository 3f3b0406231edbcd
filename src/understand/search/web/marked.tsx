import { Fragment } from 'react';
import type { Stretches } from '../contract/evidence.ts';
import styles from './marked.module.css';

/** A text in which the stretches that match are marked. */
export function Marked({ text, stretches }: { readonly text: string; readonly stretches: Stretches | undefined }) {
  if (!stretches || stretches.length === 0) return text;
  return (
    <>
      {stretches.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(index === 0 ? 0 : stretches[index - 1]?.end, start)}
          <mark className={styles.match}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(stretches.at(-1)?.end)}
    </>
  );
}
