import { element } from '../element.ts';
import type { HandOver } from './hand-over-key.ts';
import { pictures } from './pictures.ts';
import type { Words } from './words.ts';

export interface MenuDeeds {
  end(): void;
  /** Opens the customer's own page with their key. */
  mine(): Promise<HandOver>;
  /** Address that opens it where windows are severed. */
  mineAddress(): string;
  otherLanguage(): void;
  forget(): void;
}

export interface Menu {
  button: HTMLElement;
  list: HTMLElement;
  /** What there is to choose now. */
  update(now: { canEnd: boolean; isKnown: boolean }): void;
  /** Closes it. @returns whether it was open. */
  close(): boolean;
}

/** What one does not need while talking. What cannot be taken back asks once more, in its own place. */
export function menu(words: Words, other: string, privacyNotice: string | undefined, deeds: MenuDeeds): Menu {
  const { menu: t } = words;
  const button = element('button', { type: 'button', class: 'icon', 'aria-label': t.name, 'aria-expanded': 'false' }, pictures.menu());
  const list = element('div', { class: 'menu', hidden: true });
  let now = { canEnd: false, isKnown: false };

  const close = () => {
    const wasOpen = !list.hidden;
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (wasOpen) button.focus();
    return wasOpen;
  };
  const item = (name: string, act: () => void, attributes = {}) =>
    element('button', { type: 'button', class: 'item', onclick: act, ...attributes }, name);
  const leaving = (act: () => void) => () => (close(), act());
  const confirm = (name: string, act: () => void, hint?: string) => {
    list.replaceChildren(...(hint ? [element('p', { class: 'small' }, hint)] : []), item(name, leaving(act)), item(t.keep, close));
    list.querySelector('button')?.focus();
  };
  const open = () => {
    const mine = async () => {
      const became = await deeds.mine();
      if (became === 'handed-over') return void close();
      const again = element('a', { class: 'item', href: deeds.mineAddress(), target: '_blank', rel: 'noopener noreferrer' }, t.mine);
      list.replaceChildren(element('p', { class: 'small', role: 'status' }, became === 'blocked' ? t.mineBlocked : t.mineSevered), again);
    };
    const entries: Node[] = [];
    if (now.canEnd) entries.push(item(t.end, () => confirm(t.endNow, deeds.end)));
    if (now.isKnown) entries.push(item(t.mine, () => void mine()));
    entries.push(item(t.other, leaving(deeds.otherLanguage), { lang: other }));
    if (privacyNotice) entries.push(element('a', { class: 'item', href: privacyNotice, target: '_blank', rel: 'noopener' }, t.privacy));
    if (now.isKnown) entries.push(item(t.forget, () => confirm(t.forgetNow, deeds.forget, t.forgetHint)));
    list.replaceChildren(...entries);
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    list.querySelector<HTMLElement>('.item')?.focus();
  };
  button.addEventListener('click', () => (list.hidden ? open() : close()));
  list.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !list.contains(relatedTarget) && relatedTarget !== button) {
      list.hidden = true;
      button.setAttribute('aria-expanded', 'false');
    }
  });
  return { button, list, update: (next) => (now = next), close };
}
