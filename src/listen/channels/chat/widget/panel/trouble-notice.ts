import { element } from '../element.ts';
import type { Trouble } from '../talk.ts';
import type { Shown } from './shown.ts';
import type { Words } from './words.ts';

/** A short break in the line is nobody's business; milliseconds until it is told. */
const discretion = 2_000;

/** Says what holds the conversation up and that nothing is lost, once it lasts. */
export function troubleNotice({ trouble: t }: Words): Shown<Trouble | undefined> {
  const node = element('div', { class: 'trouble', role: 'status' });
  let current: Trouble | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => (node.textContent = current ? (current.is === 'busy' ? t.busy(current.seconds) : t[current.is]) : '');
  return {
    node,
    update(next) {
      if (next?.is === current?.is) return;
      current = next;
      clearTimeout(timer);
      if (!next || node.textContent) tell();
      else timer = setTimeout(tell, discretion);
    },
  };
}
