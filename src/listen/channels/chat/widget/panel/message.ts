import { element } from '../element.ts';
import type { Entry } from '../keep/outbox.ts';
import type { Line } from '../thread/line.ts';
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
export function message(words: Words, line: Said, time: (at: string | number) => string, deeds: MessageDeeds): Shown<Said> {
  const author = element('span', { class: 'hidden' }, `${line.by === 'customer' ? words.you : words.service}: `);
  const fate = element('div', { class: 'fate' });
  const node = element('div', { class: `said ${line.by}` }, author, element('p', { class: 'words', dir: 'auto' }, ...linkedText(line.text)), fate);
  let shape = '';
  return {
    node,
    update({ at, waiting }) {
      const next = waiting ? `${waiting.id} ${waiting.refused}` : String(at);
      if (next === shape) return;
      shape = next;
      node.dataset['fate'] = waiting ? (waiting.refused === undefined ? 'pending' : 'refused') : 'sent';
      fate.replaceChildren(...fateOf(words, at, waiting, time, deeds));
    },
  };
}

function fateOf(
  words: Words,
  at: string | number,
  waiting: Entry | undefined,
  time: (at: string | number) => string,
  deeds: MessageDeeds,
): (Node | string)[] {
  if (!waiting) return [element('time', {}, time(at))];
  if (waiting.refused === undefined) return [words.pending];
  const deed = (name: string, act: (entry: Entry) => void) =>
    element('button', { type: 'button', class: 'link', onclick: () => act(waiting) }, name);
  return [
    element('span', {}, waiting.refused === 'too-large' ? words.tooLong : words.refused),
    deed(words.retry, deeds.retry),
    deed(words.edit, deeds.edit),
    deed(words.discard, deeds.discard),
  ];
}
