import { element } from '../element.ts';
import { pictures } from './pictures.ts';
import type { Shown } from './shown.ts';
import type { Words } from './words.ts';

/** Says for as long as it is so that somebody listens, with the way to stop it beside it. */
export function listeningSign({ listening: t }: Words, onStop: () => void): Shown<{ listeners: number; isStopping: boolean }> {
  const words = element('span', { class: 'who' });
  const stop = element('button', { type: 'button', class: 'stop', onclick: onStop });
  const node = element('div', { class: 'listening', hidden: true }, pictures.openDoor(), words, stop);
  return {
    node,
    update({ listeners, isStopping }) {
      node.hidden = listeners === 0;
      words.textContent = t.now(listeners);
      stop.textContent = isStopping ? t.stopping : t.stop;
      stop.setAttribute('aria-disabled', String(isStopping));
    },
  };
}
