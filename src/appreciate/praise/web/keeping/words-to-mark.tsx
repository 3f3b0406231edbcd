import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Stretch } from '../../contract/found-thanks.ts';
import { stretchWithin } from '../desk/marked-words.ts';
import { inPieces } from './in-pieces.ts';
import { selectStretch } from './select-stretch.ts';
import styles from './words-to-mark.module.css';
import { wordAfter, wordBefore } from './words-of.ts';

/** A text one can mark words in: by mouse, by finger, and word by word with the arrow keys. */
export function WordsToMark({ text, lang, label, describedBy, chosen, hidden, onMark }: {
  readonly text: string;
  readonly lang: Locale;
  readonly label: string;
  readonly describedBy: string;
  /** What of it is taken; the rest steps back. */
  readonly chosen: Stretch;
  /** What is hidden in it. */
  readonly hidden: readonly Stretch[];
  readonly onMark: (stretch: Stretch | undefined) => void;
}) {
  const words = useRef<HTMLDivElement>(null);
  const marked = useRef<Stretch>(undefined);
  /** The word the marking by keyboard began at, and the one it goes on from. */
  const anchor = useRef<Stretch>(undefined);
  const head = useRef<Stretch>(undefined);

  useEffect(() => {
    const look = () => {
      const selection = getSelection();
      const { current } = words;
      if (!current || !selection || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      // What is pressed outside does not take the marking away.
      if (!current.contains(range.startContainer) && !current.contains(range.endContainer)) return;
      const stretch = selection.isCollapsed ? undefined : stretchWithin(current, range);
      // Marked by hand, not by the keys below.
      if (stretch?.start !== marked.current?.start || stretch?.end !== marked.current?.end) anchor.current = head.current = stretch;
      marked.current = stretch;
      onMark(stretch);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  });

  function step(event: KeyboardEvent) {
    const isForward = event.key === 'ArrowRight' || event.key === 'ArrowDown';
    if (!isForward && event.key !== 'ArrowLeft' && event.key !== 'ArrowUp') return;
    if (!words.current || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const from = head.current;
    const next = isForward ? wordAfter(text, from?.end ?? 0, lang) : wordBefore(text, from?.start ?? text.length, lang);
    if (!next) return;
    head.current = next;
    if (!event.shiftKey || !anchor.current) anchor.current = next;
    // The next key may come before the browser has said that the selection changed.
    marked.current = { start: Math.min(anchor.current.start, next.start), end: Math.max(anchor.current.end, next.end) };
    selectStretch(words.current, marked.current);
  }

  return (
    <div
      ref={words}
      role="textbox"
      aria-readonly="true"
      aria-multiline="true"
      aria-label={label}
      aria-describedby={describedBy}
      tabIndex={0}
      lang={lang}
      className={styles.words}
      onKeyDown={step}
    >
      {inPieces(text, chosen, hidden).map(({ start, end, isChosen, isHidden }) => (
        <span key={start} className={isHidden ? styles.hidden : isChosen ? styles.chosen : styles.left}>
          {text.slice(start, end)}
        </span>
      ))}
    </div>
  );
}
