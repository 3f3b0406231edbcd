import type { Locale } from '#platform/i18n/locale.ts';
import { languageTag } from '#platform/i18n/language-tag.ts';
import { element } from '../element.ts';
import type { Line } from '../thread/line.ts';
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
  const tag = languageTag(locale);
  const clock = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' });
  const calendar = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long' });
  const day = (at: string | number | Date) => calendar.format(new Date(at));
  const time = (at: string | number) => clock.format(new Date(at));
  const greeting = element('div', { class: 'greeting' }, element('p', {}, words.texts.greeting), element('p', { class: 'small' }, words.texts.privacy));
  const list = element('div', { class: 'log', role: 'log', 'aria-label': words.conversation, tabindex: 0 }, greeting);
  const below = element('button', { type: 'button', class: 'below', hidden: true, onclick: toEnd }, words.newBelow);
  const shown = new Map<string, Shown<Line>>();
  let isAtEnd = true;
  function toEnd() {
    isAtEnd = true;
    list.scrollTo({ top: list.scrollHeight });
  }
  list.addEventListener('scroll', () => {
    isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < slack;
    if (isAtEnd) below.hidden = true;
  });
  // Whatever appears beneath takes room away from it: the sign that somebody types, a growing field, a keyboard.
  new ResizeObserver(() => isAtEnd && toEnd()).observe(list);

  const make = (line: Line): Shown<Line> => {
    // Each piece is updated with the kind of line it was made for: a key never changes its kind.
    if (line.kind === 'said') return message(words, line, time, deeds) as Shown<Line>;
    if (line.kind === 'note') return { node: element('p', { class: 'note', dir: 'auto' }, noteText(words, line.note)), update: () => undefined };
    const { node, update } = consentCard(words, deeds.answer);
    return { node, update: (next) => next.kind === 'card' && update(next.card) };
  };

  return {
    node: element('div', { class: 'room' }, list, below),
    update(lines) {
      const wanted = withDays(lines, day, day(Date.now()), words.today);
      const keys = new Set(wanted.map(({ key }) => key));
      for (const [key, { node }] of shown) {
        if (keys.has(key)) continue;
        node.remove();
        shown.delete(key);
      }
      let place: Element | null = greeting.nextElementSibling;
      let isGrown = false;
      for (const { key, line, label } of wanted) {
        const piece = shown.get(key) ?? (line ? make(line) : { node: element('p', { class: 'day' }, label), update: () => undefined });
        if (!shown.has(key)) isGrown = true;
        shown.set(key, piece);
        if (line) piece.update(line);
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
function withDays(lines: readonly Line[], day: (at: string | number) => string, today: string, todayLabel: string): Wanted[] {
  let current = today;
  return lines.flatMap((line) => {
    const own: Wanted = { key: line.key, label: '', line };
    const label = day(line.at);
    if (label === current) return [own];
    current = label;
    return [{ key: `day ${label}`, label: label === today ? todayLabel : label }, own];
  });
}
