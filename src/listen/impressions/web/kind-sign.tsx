import { Heart, NotebookPen } from 'lucide-react';
import type { ImpressionKind } from '../contract/impression-kind.ts';
import { signs } from '../contract/signs.ts';
import styles from './kind-sign.module.css';

/** The sign of a kind as people type it, drawn where letters would look clumsy. */
export function KindSign({ kind }: { readonly kind: ImpressionKind }) {
  if (kind === 'note') return <NotebookPen size={14} aria-hidden="true" />;
  if (kind === 'thanks') return <Heart size={14} aria-hidden="true" />;
  return (
    <span className={styles.sign} aria-hidden="true">
      {kind === 'dislike' ? '−' : signs[kind]}
    </span>
  );
}
