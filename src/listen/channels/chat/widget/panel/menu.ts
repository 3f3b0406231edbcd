import { drawing, element } from './borrowed.ts';
import { dots } from './signs.ts';
import type { Words } from './words.ts';

export interface MenuDeeds {
  end(): void;
  /** Opens a page of ours with the customer's key. @returns whether that worked. */
  go(path: string): Promise<boolean>;
  /** Address that opens it all the same. */
  address(path: string): string;
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
  const { call, callAt } = words.texts;
  const button = element('button.icon', { ariaLabel: t.name, onclick: () => (list.hidden ? open() : close()) }, drawing(24, ...dots));
  const list = element('div.menu');
  let now = { canEnd: false, isKnown: false };
  list.addEventListener('focusout', leave);
  fold(true);

  function fold(isHidden: boolean): void {
    list.hidden = isHidden;
    button.ariaExpanded = String(!isHidden);
  }
  function close(): boolean {
    const wasOpen = !list.hidden;
    fold(true);
    if (wasOpen) button.focus();
    return wasOpen;
  }
  function leave({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !list.contains(relatedTarget) && relatedTarget !== button) fold(true);
  }
  const item = (name: string, onclick: () => unknown, more = {}) => element('button.item', { onclick, ...more }, name);
  const link = (name: string, href: string) => element('a.item', { href, target: '_blank', rel: 'noopener noreferrer' }, name);
  const small = (hint: string) => element('p.small', { role: 'status' }, hint);
  const leaving = (act: () => void) => () => (close(), act());

  function open(): void {
    const entries: Node[] = [];
    if (now.canEnd) entries.push(item(t.end, () => confirm(t.endNow, deeds.end)));
    if (call && callAt) entries.push(way(call, callAt));
    if (now.isKnown) entries.push(way(t.mine, t.mineAt));
    entries.push(item(t.other, leaving(deeds.otherLanguage), { lang: other }));
    if (privacyNotice) entries.push(link(t.privacy, privacyNotice));
    if (now.isKnown) entries.push(item(t.forget, () => confirm(t.forgetNow, deeds.forget, t.forgetHint)));
    fold(false);
    offer(...entries);
  }
  function confirm(name: string, act: () => void, hint?: string): void {
    offer(...(hint ? [small(hint)] : []), item(name, leaving(act)), item(t.keep, close));
  }
  const way = (name: string, path: string) =>
    item(name, async () => {
      if (await deeds.go(path)) close();
      else list.replaceChildren(small(t.mineHere), link(name, deeds.address(path)));
    });
  function offer(...entries: Node[]): void {
    list.replaceChildren(...entries);
    list.querySelector<HTMLElement>('.item')?.focus();
  }
  return { button, list, update: (next) => (now = next), close };
}
