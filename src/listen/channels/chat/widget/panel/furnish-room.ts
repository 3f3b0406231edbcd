import type { Locale } from '#platform/i18n/locale.ts';
import type { Talk } from '../talk.ts';
import type { ThreadView } from '../thread/line.ts';
import { element } from './borrowed.ts';
import { composer } from './composer.ts';
import { header } from './header.ts';
import { listeningSign } from './listening-sign.ts';
import { log } from './log.ts';
import { menu, type MenuDeeds } from './menu.ts';
import { troubleNotice } from './trouble-notice.ts';
import type { Words } from './words.ts';

/** Everything inside the panel, in one language. */
export interface Room {
  nodes: Node[];
  field: HTMLTextAreaElement;
  update(view: ThreadView): void;
  fill(text: string): void;
  toEnd(): void;
  /** @returns whether the menu was open. */
  closeMenu(): boolean;
}

/** What the room asks of the panel around it. */
export interface RoomDeeds extends Pick<MenuDeeds, 'go' | 'address' | 'forget'> {
  /** The wing chair, drawn. */
  mark(): Node;
  minimise(): void;
  keepDraft(text: string): void;
  speak(other: Locale): void;
}

export function furnishRoom(talk: Talk, locale: Locale, words: Words, privacyNotice: string | undefined, deeds: RoomDeeds): Room {
  const { mark, minimise } = deeds;
  const other: Locale = locale === 'de' ? 'en' : 'de';
  const choices = menu(words, other, privacyNotice, { ...deeds, end: talk.end, otherLanguage: () => deeds.speak(other) });
  const head = header(words, { mark: mark(), menu: choices, minimise });
  const sign = listeningSign(words, talk.stopListening);
  const notice = troubleNotice(words);
  const typing = element('p.typing', { hidden: true }, words.typing);
  const { node, field, fill } = composer(words, {
    send: talk.say,
    write(draft) {
      deeds.keepDraft(draft);
      if (draft) talk.tellTyping();
    },
  });
  const lines = log(words, locale, {
    retry: talk.retry,
    discard: talk.discard,
    edit(entry) {
      talk.discard(entry);
      if (entry.errand.do === 'say') fill(entry.errand.text);
      field.focus();
    },
    answer(card, granted) {
      talk.answer(card, granted);
      field.focus();
    },
  });
  return {
    nodes: [head.node, sign.node, lines.node, typing, notice.node, node],
    field,
    fill,
    toEnd: lines.toEnd,
    closeMenu: choices.close,
    update(view) {
      head.update(view.state);
      sign.update({ listeners: view.listeners, isStopping: talk.isStopping() });
      lines.update(view.lines);
      typing.hidden = !talk.isAgentTyping();
      notice.update(talk.trouble());
      choices.update({ canEnd: view.state === 'waiting' || view.state === 'served', isKnown: talk.keepsake() !== undefined });
    },
  };
}
