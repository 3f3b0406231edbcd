import { element } from '../widget/element.ts';
import type { PageWords } from './page-words.ts';
import { withAttributes } from './with-attributes.ts';

export interface OwnDataDeeds {
  /** Everything about the customer as JSON, or undefined when it cannot be had. */
  download(): Promise<string | undefined>;
  erase(): void;
}

/** Taking everything along, and being forgotten; the latter asks once more. */
export function ownData({ own: t, failed }: PageWords, deeds: OwnDataDeeds): HTMLElement {
  const news = element('p', { role: 'status' });
  const choices = element('div.choices');
  const button = (name: string, act: () => void) => element('button', { onclick: act }, name);
  const calm = () => {
    news.textContent = '';
    choices.replaceChildren(button(t.download, () => void download()), button(t.erase, confirm));
  };
  const confirm = () => {
    news.textContent = t.eraseHint;
    choices.replaceChildren(button(t.eraseNow, deeds.erase), button(t.keep, back));
    choices.querySelector<HTMLElement>('button:last-child')?.focus();
  };
  const back = () => {
    calm();
    choices.querySelector<HTMLElement>('button:last-child')?.focus();
  };
  const download = async () => {
    const content = await deeds.download();
    news.textContent = content === undefined ? failed : '';
    if (content === undefined) return;
    const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
    element('a', { href: address, download: `${t.file}-${new Date().toISOString().slice(0, 10)}.json` }).click();
    // The browser has taken the content over as soon as it has begun to write it.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  calm();
  const section = element('section.own', {}, element('h2', { id: 'own-data' }, t.title), element('p', {}, t.text), news, choices);
  return withAttributes(section, { 'aria-labelledby': 'own-data' });
}
