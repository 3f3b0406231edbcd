import type { Locale } from '#platform/i18n/locale.ts';
import { element } from '#listen/channels/chat/widget/element.ts';
import type { CallerState } from './caller.ts';
import type { WindowWords } from './window-words.ts';

export interface TalkPart extends Disposable {
  nodes: Node[];
  update(state: CallerState): void;
  focus(): void;
}

/** The call: how it stands, how long it lasts, the microphone's button, the way out. */
export function talkPart(words: WindowWords, locale: Locale, deeds: { mute(isMuted: boolean): void; hangUp(): void; unlock(): void }): TalkPart {
  const standing = element('h2.standing', { tabIndex: -1 });
  const lasting = element('p.lasting', { hidden: true });
  const news = element('p.notice', { role: 'status' });
  // What is said under way is read aloud without taking the focus.
  const spoken = element('div', { role: 'status' }, standing);
  const unlock = element('button.primary', { onclick: deeds.unlock, hidden: true }, words.unlock);
  const mute = element('button', { onclick: () => deeds.mute(!isMuted) });
  const hangUp = element('button.hangUp', { onclick: deeds.hangUp }, words.hangUp);
  let isMuted = false;
  let since: number | undefined;
  const clock = setInterval(tick, 1_000);

  function tick(): void {
    lasting.hidden = since === undefined;
    if (since === undefined) return;
    const seconds = Math.floor((Date.now() - since) / 1_000);
    const two = (n: number) => String(n).padStart(2, '0');
    lasting.textContent = `${words.lasting} ${Math.floor(seconds / 60).toLocaleString(locale)}:${two(seconds % 60)}`;
  }

  return {
    nodes: [spoken, lasting, news, element('div.choices', {}, unlock, mute, hangUp)],
    update(state) {
      isMuted = state.isMuted;
      since = state.since;
      write(standing, sentence(words, state));
      standing.dataset['standing'] = state.isConnected ? (state.standing ?? '') : 'lost';
      const isWeak = state.isConnected && state.standing === 'talking' && state.quality === 'weak';
      write(news, [state.isAudible ? '' : words.locked, isMuted ? words.muted : '', isWeak ? words.weak : ''].filter(Boolean).join(' '));
      unlock.hidden = state.isAudible;
      write(mute, isMuted ? words.unmute : words.mute);
      mute.ariaPressed = String(isMuted);
      write(hangUp, state.isHangingUp ? words.hangingUp : words.hangUp);
      hangUp.ariaDisabled = String(state.isHangingUp);
      tick();
    },
    focus: () => standing.focus(),
    [Symbol.dispose]: () => clearInterval(clock),
  };
}

function sentence({ standing: t }: WindowWords, { standing, place, isConnected }: CallerState): string {
  if (standing === undefined) return t.ringing;
  if (!isConnected) return t.lost;
  switch (standing) {
    case 'waiting':
      return place === null ? t.ringing : place === 1 ? t.next : t.place(place);
    case 'over':
      return '';
    default:
      return t[standing];
  }
}

/** Words that stay the same are not written again, so that nobody hears them twice. */
function write(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
