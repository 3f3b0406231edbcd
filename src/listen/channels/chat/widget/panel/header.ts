import { element } from '../element.ts';
import type { ThreadView } from '../thread/line.ts';
import { pictures } from './pictures.ts';
import type { Shown } from './shown.ts';
import type { Words } from './words.ts';

/** Who one is talking to and how the conversation stands; at its end the way out. `menu` opens beside that. */
export function header(
  words: Words,
  { mark, headingId, menu, minimise: onMinimise }: { mark: Node; headingId: string; menu: { button: Node; list: Node }; minimise: () => void },
): Shown<ThreadView['state']> {
  const state = element('p', { class: 'state' });
  const minimise = element('button', { type: 'button', class: 'icon', 'aria-label': words.minimise, onclick: onMinimise }, pictures.minimise());
  const title = element('div', { class: 'title' }, element('h2', { id: headingId }, words.texts.heading), state);
  return {
    node: element('div', { class: 'header' }, mark, title, menu.button, minimise, menu.list),
    update(next) {
      state.textContent = words.state[next];
    },
  };
}
