import { markShape } from './mark-shape.ts';
import styles from './mark.module.css';

/**
 * The mark: a wing chair, the chair with ears. It takes the colour of the text around it, the ears are coral.
 * `label` names it where nothing beside it does; without one it is decoration.
 */
export function Mark({ size = 32, label, tone = 'chair' }: {
  /** Edge in pixels, 16 to 400. */
  readonly size?: number;
  readonly label?: string;
  /** `ink` follows the text around it; `faint` steps back, for the picture of an empty place. */
  readonly tone?: 'chair' | 'ink' | 'faint';
}) {
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true as const };
  return (
    <svg className={styles.mark} data-tone={tone} width={size} height={size} viewBox={markShape.viewBox} {...named}>
      <path className={styles.ears} d={markShape.ears} />
      <path className={styles.chair} d={markShape.chair} />
    </svg>
  );
}
