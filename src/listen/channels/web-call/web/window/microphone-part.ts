import { element } from '#listen/channels/chat/widget/element.ts';
import { Microphone } from '../sound/microphone.ts';
import { levelBar } from './level-bar.ts';
import type { WindowWords } from './window-words.ts';

export interface MicrophonePart {
  nodes: Node[];
  /** The way on. */
  button: HTMLButtonElement;
  level(loudness: number): void;
}

/** The microphone is tried before somebody answers: a bar that moves, another one to choose, then the call. */
export async function microphonePart(
  { microphone: t, start }: WindowWords,
  current: Microphone | undefined,
  deeds: { choose(deviceId: string): void; call(): void },
): Promise<MicrophonePart> {
  const news = element('p', { role: 'status' }, t.speak);
  const bar = levelBar(t.level, () => {
    if (news.textContent !== t.heard) news.textContent = t.heard;
  });
  const choices = await Microphone.choices().catch(() => []);
  const options = choices.map(({ id, name }) => element('option', { value: id, selected: id === current?.deviceId }, name));
  const select = element('select', { onchange: () => deeds.choose(select.value) }, ...options);
  const button = element('button.primary', { onclick: deeds.call }, start.call);
  return {
    nodes: [
      element('h2', {}, t.title),
      news,
      bar.node,
      ...(choices.length > 1 ? [element('label.which', {}, t.which, select)] : []),
      element('div.choices', {}, button),
    ],
    button,
    level: bar.show,
  };
}
