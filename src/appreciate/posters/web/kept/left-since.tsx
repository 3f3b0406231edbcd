import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import type { Poster } from '../../contract/poster.ts';
import { usePosterMessages } from '../use-poster-messages.ts';
import styles from './kept.module.css';

/** Places named at first. */
const few = 5;

/** What left a poster since it was drawn: how many, and where on the paper, to be found with a ruler. Never whose words. */
export function LeftSince({ poster: { left, size } }: { readonly poster: Pick<Poster, 'left' | 'size'> }) {
  const t = usePosterMessages();
  const format = useFormatters();
  const [isWhole, setWhole] = useState(false);
  const centimetres = (share: number, side: number) => format.number(Math.round(share * side) / 10);
  const shown = isWhole ? left : left.slice(0, few);
  return (
    <section className={styles.left}>
      <svg className={styles.map} role="img" aria-label={t.leftMap} viewBox={`0 0 ${size.width} ${size.height}`}>
        <rect className={styles.sheet} width={size.width} height={size.height} />
        {left.map(({ x, y, width, height }) => (
          <rect key={`${x} ${y}`} className={styles.gone} x={x * size.width} y={y * size.height} width={width * size.width} height={height * size.height} />
        ))}
      </svg>
      <div>
        <h4>{t.leftSince(left.length)}</h4>
        <p>{t.leftPrinted}</p>
        <ul>
          {shown.map(({ x, y, width, height, at }) => (
            <li key={`${x} ${y}`}>
              {t.leftPlace(centimetres(x, size.width), centimetres(y, size.height), centimetres(width, size.width), centimetres(height, size.height))} ({format.date(at)})
            </li>
          ))}
        </ul>
        {left.length > shown.length && (
          <p>
            {t.more(left.length - shown.length)} <Button size="small" variant="plain" onPress={() => setWhole(true)}>{t.showAll}</Button>
          </p>
        )}
      </div>
    </section>
  );
}
