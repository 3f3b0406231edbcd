import type { Locale } from '#platform/i18n/locale.ts';
import { languageTag } from '#platform/i18n/language-tag.ts';
import type { Line } from '../thread/line.ts';
import { element } from './borrowed.ts';
import { consentCard, type AnswerCard } from './consent-card.ts';
import { message, type MessageDeeds } from './message.ts';
import { noteText } from './note-text.ts';
import type { Shown } from './shown.ts';
import type { Words } from './words.ts';

export interface Log extends Shown<readonly Line[]> {
  /** Shows the newest line. */
  toEnd(): void;
}

/** Pixels from the lower edge that still count as being there. */
const slack = 60;

/**
 * The running conversation. Nodes are kept and moved never, so that a screen reader speaks every line once; it stays at
 * the newest line unless the customer has scrolled up, and then says that there is more below.
 */
export function log(words: Words, locale: Locale, deeds: MessageDeeds & { answer: AnswerCard }): Log {
  const written = (parts: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(languageTag(locale), parts);
    return (at: string | number) => format.format(new Date(at));
  };
  const day = written({ weekday: 'long', day: 'numeric', month: 'long' });
  const time = written({ hour: '2-digit', minute: '2-digit' });
  const greeting = element('div.greeting', {}, element('p', {}, words.texts.greeting), element('p.small', {}, words.texts.privacy));
  const list = element('div.log', { role: 'log', ariaLabel: words.conversation, tabIndex: 0, onscroll: look }, greeting);
  const below = element('button.below', { hidden: true, onclick: toEnd }, words.newBelow);
  const shown = new Map<string, Shown<Line>>();
  let isAtEnd = true;

  function look(): void {
    isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < slack;
    if (isAtEnd) below.hidden = true;
  }
  function toEnd(): void {
    isAtEnd = true;
    list.scrollTop = list.scrollHeight;
  }
  // Whatever appears beneath takes room away from it: the sign that somebody types, a growing field, a keyboard.
  new ResizeObserver(() => isAtEnd && toEnd()).observe(list);

  const still = (shape: 'p.note' | 'p.day', text: string): Shown<Line> => ({ node: element(shape, { dir: 'auto' }, text), update: () => {} });
  const make = ({ line, label }: Wanted): Shown<Line> => {
    if (!line) return still('p.day', label);
    if (line.kind === 'note') return still('p.note', noteText(words, line.note));
    // Each piece is updated with the kind of line it was made for: a key never changes its kind.
    return (line.kind === 'said' ? message(words, line, time, deeds) : consentCard(words, deeds.answer)) as Shown<Line>;
  };

  return {
    node: element('div.room', {}, list, below),
    update(lines) {
      const wanted = withDays(lines, day, words.today);
      const keys = new Set(wanted.map(({ key }) => key));
      for (const [key, { node }] of shown) {
        if (keys.has(key)) continue;
        node.remove();
        shown.delete(key);
      }
      let place: Element | null = greeting.nextElementSibling;
      let isGrown = false;
      for (const each of wanted) {
        const known = shown.get(each.key);
        const piece = known ?? make(each);
        if (!known) isGrown = true;
        shown.set(each.key, piece);
        if (each.line) piece.update(each.line);
        if (piece.node === place) place = place.nextElementSibling;
        else list.insertBefore(piece.node, place);
      }
      const last = lines.at(-1);
      const isOwn = isGrown && last?.kind === 'said' && last.by === 'customer';
      if (isAtEnd || isOwn) toEnd();
      else if (isGrown) below.hidden = false;
    },
    toEnd,
  };
}

interface Wanted {
  key: string;
  label: string;
  line?: Line;
}

/** Puts the name of the day before its first line; today needs one only after another day. */
function withDays(lines: readonly Line[], day: (at: string | number) => string, todayLabel: string): Wanted[] {
  const today = day(Date.now());
  let current = today;
  return lines.flatMap((line) => {
    const own: Wanted = { key: line.key, label: '', line };
    const label = day(line.at);
    if (label === current) return [own];
    current = label;
    return [{ key: `day ${label}`, label: label === today ? todayLabel : label }, own];
  });
}
