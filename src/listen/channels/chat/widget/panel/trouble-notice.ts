import type { Trouble } from '../talk.ts';
import { element } from './borrowed.ts';
import type { Shown } from './shown.ts';
import type { Words } from './words.ts';

/** A short break in the line is nobody's business; milliseconds until it is told. */
const discretion = 2_000;

/** Says what holds the conversation up and that nothing is lost, once it lasts. */
export function troubleNotice({ trouble: t }: Words): Shown<Trouble | undefined> {
  const node = element('div.trouble', { role: 'status' });
  let current: Trouble | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    node,
    update(next) {
      if (next === current) return;
      current = next;
      clearTimeout(timer);
      timer = setTimeout(() => (node.textContent = next ? t[next] : ''), next && !node.textContent ? discretion : 0);
    },
  };
}
