import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ImpressionKind } from '../contract/impression-kind.ts';
import { impressionKinds } from '../contract/impression-kinds.ts';
import { KindSign } from './kind-sign.tsx';
import { kindTones } from './kind-tones.ts';
import styles from './kind-picker.module.css';
import { useImpressionMessages } from './use-impression-messages.ts';

/**
 * All kinds in one row; the chosen one stands out. For fingers and mice, and to learn the signs from. One stop for the Tab key,
 * arrows within (WAI-ARIA toolbar), so that the field stays one stop away.
 */
export function KindPicker({ kind, onChoose }: { readonly kind: ImpressionKind; readonly onChoose: (kind: ImpressionKind) => void }) {
  const t = useImpressionMessages();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the row is longer than the screen: what was recognised comes into sight.
    const chosen = row.current?.querySelector<HTMLElement>(`[data-kind="${kind}"]`);
    if (row.current && chosen) row.current.scrollTo({ left: chosen.offsetLeft - (row.current.clientWidth - chosen.offsetWidth) / 2 });
  }, [kind]);
  return (
    <div ref={row} className={styles.kinds} role="toolbar" aria-label={t.capture.kinds} tabIndex={-1} onKeyDown={moveFocus}>
      {impressionKinds.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.kind}
          data-kind={each}
          data-tone={kindTones[each]}
          aria-pressed={each === kind}
          tabIndex={each === kind ? 0 : -1}
          onClick={() => onChoose(each)}
        >
          <KindSign kind={each} />
          {t.kinds[each]}
        </button>
      ))}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.findIndex((button) => button === document.activeElement);
  buttons.at((here + step) % buttons.length)?.focus();
}
