import type { Entry } from '../keep/outbox.ts';
import type { Line } from '../thread/line.ts';
import { element } from './borrowed.ts';
import { linkedText } from './linked-text.ts';
import type { Shown } from './shown.ts';
import type { Words } from './words.ts';

type Said = Extract<Line, { kind: 'said' }>;

/** What a customer can do with a message that was refused. */
export interface MessageDeeds {
  retry(entry: Entry): void;
  edit(entry: Entry): void;
  discard(entry: Entry): void;
}

/** One message, with its time or how far it got. The words stay the same node while it travels. */
export function message(words: Words, { by, text }: Said, time: (at: string | number) => string, deeds: MessageDeeds): Shown<Said> {
  const author = element('span.hidden', {}, `${by === 'customer' ? words.you : words.service}: `);
  const fate = element('div.fate');
  const node = element(`div.said.${by}`, {}, author, element('p.words', { dir: 'auto' }, ...linkedText(text)), fate);
  let shape = '';

  const fateOf = ({ at, waiting }: Said): (Node | string)[] => {
    if (!waiting) return [element('time', {}, time(at))];
    if (waiting.refused === undefined) return [words.pending];
    const deed = (name: 'retry' | 'edit' | 'discard') => element('button.link', { onclick: () => deeds[name](waiting) }, words[name]);
    const why = element('span', {}, waiting.refused === 'too-large' ? words.tooLong : words.refused);
    return [why, deed('retry'), deed('edit'), deed('discard')];
  };

  return {
    node,
    update(line) {
      const { at, waiting } = line;
      const next = waiting ? `${waiting.id} ${waiting.refused}` : String(at);
      if (next === shape) return;
      shape = next;
      node.dataset['fate'] = waiting ? (waiting.refused === undefined ? 'pending' : 'refused') : 'sent';
      fate.replaceChildren(...fateOf(line));
    },
  };
}
