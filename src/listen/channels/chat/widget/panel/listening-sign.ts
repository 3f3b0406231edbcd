import { drawing, element } from './borrowed.ts';
import type { Shown } from './shown.ts';
import { openDoor } from './signs.ts';
import type { Words } from './words.ts';

/** Says for as long as it is so that somebody listens, with the way to stop it beside it. */
export function listeningSign({ listening: t }: Words, onStop: () => void): Shown<{ listeners: number; isStopping: boolean }> {
  const words = element('span.who');
  const stop = element('button.stop', { onclick: onStop });
  const node = element('div.listening', { hidden: true }, drawing(24, ...openDoor), words, stop);
  return {
    node,
    update({ listeners, isStopping }) {
      node.hidden = listeners === 0;
      words.textContent = t.now(listeners);
      stop.textContent = isStopping ? t.stopping : t.stop;
      stop.ariaDisabled = String(isStopping);
    },
  };
}
