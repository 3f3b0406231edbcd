import type { ThreadView } from '../thread/line.ts';
import { drawing, element } from './borrowed.ts';
import type { Shown } from './shown.ts';
import { arrowDown } from './signs.ts';
import type { Words } from './words.ts';

/** Who one is talking to and how the conversation stands; at its end the way out. `menu` opens beside that. */
export function header(
  words: Words,
  { mark, menu, minimise }: { mark: Node; menu: { button: Node; list: Node }; minimise: () => void },
): Shown<ThreadView['state']> {
  const state = element('p.small');
  const title = element('div.title', {}, element('h2', {}, words.texts.heading), state);
  const leave = element('button.icon', { ariaLabel: words.minimise, onclick: minimise }, drawing(24, ...arrowDown));
  return {
    node: element('div.header', {}, mark, title, menu.button, leave, menu.list),
    update(next) {
      state.textContent = words.state[next];
    },
  };
}
