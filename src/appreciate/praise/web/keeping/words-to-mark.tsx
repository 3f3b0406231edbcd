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
  /** Where the marking by keyboard began. */
  const anchor = useRef<Stretch>(undefined);
  const marked = useRef<Stretch>(undefined);

  useEffect(() => {
    const look = () => {
      const selection = getSelection();
      const { current } = words;
      if (!current || !selection || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      // What is pressed outside does not take the marking away.
      if (!current.contains(range.startContainer) && !current.contains(range.endContainer)) return;
      marked.current = selection.isCollapsed ? undefined : stretchWithin(current, range);
      onMark(marked.current);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  });

  function step(event: KeyboardEvent) {
    const isForward = event.key === 'ArrowRight' || event.key === 'ArrowDown';
    if (!isForward && event.key !== 'ArrowLeft' && event.key !== 'ArrowUp') return;
    if (!words.current || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const now = marked.current;
    const from = now && (event.shiftKey ? outer(now, anchor.current) : isForward ? now.end : now.start);
    const next = isForward ? wordAfter(text, from ?? 0, lang) : wordBefore(text, from ?? text.length, lang);
    if (!next) return;
    if (!event.shiftKey || !anchor.current) anchor.current = next;
    const start = Math.min(anchor.current.start, next.start);
    const end = Math.max(anchor.current.end, next.end);
    // The next key may come before the browser has said that the selection changed.
    marked.current = { start, end };
    selectStretch(words.current, marked.current);
  }

  /** The edge that moves while Shift is held. */
  function outer(now: Stretch, from: Stretch | undefined): number {
    if (!from) return now.end;
    return now.start < from.start ? now.start : now.end;
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
