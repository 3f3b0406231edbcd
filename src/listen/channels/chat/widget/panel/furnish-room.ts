import type { Locale } from '#platform/i18n/locale.ts';
import { element } from '../element.ts';
import type { Talk } from '../talk.ts';
import type { ThreadView } from '../thread/line.ts';
import { composer } from './composer.ts';
import type { HandOver } from './hand-over-key.ts';
import { header } from './header.ts';
import { listeningSign } from './listening-sign.ts';
import { log } from './log.ts';
import { menu } from './menu.ts';
import { troubleNotice } from './trouble-notice.ts';
import type { Words } from './words.ts';

export const headingId = 'ohrensessel-heading';

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
export interface RoomDeeds {
  /** The wing chair, drawn. */
  mark(): Node;
  minimise(): void;
  keepDraft(text: string): void;
  mine(): Promise<HandOver>;
  mineAddress(): string;
  forget(): void;
  speak(other: Locale): void;
}

export function furnishRoom(talk: Talk, locale: Locale, words: Words, privacyNotice: string | undefined, deeds: RoomDeeds): Room {
  const other: Locale = locale === 'de' ? 'en' : 'de';
  const choices = menu(words, other, privacyNotice, {
    end: () => talk.end(),
    mine: deeds.mine,
    mineAddress: deeds.mineAddress,
    forget: deeds.forget,
    otherLanguage: () => deeds.speak(other),
  });
  const head = header(words, { mark: deeds.mark(), headingId, menu: choices, minimise: deeds.minimise });
  const sign = listeningSign(words, () => talk.stopListening());
  const notice = troubleNotice(words);
  const typing = element('p', { class: 'typing', hidden: true }, words.typing);
  const write = composer(words, {
    send: (text) => talk.say(text),
    write(draft) {
      deeds.keepDraft(draft);
      if (draft) talk.tellTyping();
    },
  });
  const lines = log(words, locale, {
    retry: (entry) => talk.retry(entry),
    discard: (entry) => talk.discard(entry),
    edit(entry) {
      talk.discard(entry);
      if (entry.errand.do === 'say') write.fill(entry.errand.text);
      write.field.focus();
    },
    answer(card, granted) {
      talk.answer(card, granted);
      write.field.focus();
    },
  });
  return {
    nodes: [head.node, sign.node, lines.node, typing, notice.node, write.node],
    field: write.field,
    fill: write.fill,
    toEnd: lines.toEnd,
    closeMenu: choices.close,
    update(view) {
      head.update(view.state);
      sign.update({ listeners: view.listeners, isStopping: talk.isStopping });
      lines.update(view.lines);
      typing.hidden = !talk.isAgentTyping;
      notice.update(talk.trouble);
      choices.update({ canEnd: view.state === 'waiting' || view.state === 'served', isKnown: talk.keepsake() !== undefined });
    },
  };
}
