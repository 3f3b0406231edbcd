import { element } from '#listen/channels/chat/widget/element.ts';
import { withAttributes } from '#listen/channels/chat/web/with-attributes.ts';
import type { WindowWords } from './window-words.ts';

/** Before anything else: whom one calls, and what is passed on and what not. */
export function startPart({ start: t }: WindowWords, isFree: boolean, turnOn: () => void): Node[] {
  const { title, voice, nothing, asked } = t.passedOn;
  const passedOn = element(
    'section',
    {},
    element('h2', { id: 'passed-on' }, title),
    element('ul', {}, element('li', {}, voice), element('li', {}, nothing), element('li', {}, asked)),
  );
  return [
    element('p.intro', {}, t.intro, ...(isFree ? [] : [' ', t.busy])),
    withAttributes(passedOn, { 'aria-labelledby': 'passed-on' }),
    element('div.choices', {}, element('button.primary', { onclick: turnOn }, t.turnOn)),
  ];
}
