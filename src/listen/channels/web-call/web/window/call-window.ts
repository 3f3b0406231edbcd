import type { Locale } from '#platform/i18n/locale.ts';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import { markShape } from '#platform/ui/mark-shape.ts';
import { drawing } from '#listen/channels/chat/widget/drawing.ts';
import { element } from '#listen/channels/chat/widget/element.ts';
import { de as chatDe } from '#listen/channels/chat/widget/panel/messages.de.ts';
import { en as chatEn } from '#listen/channels/chat/widget/panel/messages.en.ts';
import { callsTo } from '#listen/channels/chat/widget/reach/call.ts';
import { rememberKey } from '#listen/channels/chat/web/receive-key.ts';
import { lineEnds } from '../../contract/line.ts';
import { Microphone } from '../sound/microphone.ts';
import type { MicTrouble } from '../sound/mic-trouble.ts';
import { Caller } from './caller.ts';
import { levelBar } from './level-bar.ts';
import { listeningPart } from './listening-part.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import { microphonePart } from './microphone-part.ts';
import { placeCall, type NoCall } from './place-call.ts';
import { startPart } from './start-part.ts';
import { talkPart } from './talk-part.ts';

interface Standing {
  isOffered: boolean;
  isOpen: boolean;
  isFree: boolean;
}

/**
 * The caller's window: who one calls and what is passed on, the microphone tried, the call, its end. The microphone is asked for when
 * the caller presses a button, and switched off whenever there is no call.
 */
export function callWindow(place: HTMLElement, locale: Locale, receiving: Promise<string | undefined>): void {
  const words = messagesFor(locale, { en, de });
  const chat = messagesFor(locale, { en: chatEn, de: chatDe });
  const call = callsTo('', () => locale);
  const asked = new URLSearchParams(location.search);
  const about = { brand: asked.get('brand') || undefined, product: asked.get('product') || undefined };
  const heading = element('h1', {}, words.heading);
  const main = element('main');
  const other = element('a', { href: `/${locale === 'de' ? 'call' : 'anruf'}${location.search}`, lang: locale === 'de' ? 'en' : 'de' }, words.other);
  let leaveCall: () => void = () => undefined;
  let microphone: Microphone | undefined;
  /** Counts what was wanted of the microphone: one that comes after another wish is switched off again. */
  let wishes = 0;
  let hear: (samples: Uint8Array, level: number) => void = () => undefined;

  place.replaceChildren(
    element(
      'header',
      {},
      drawing(32, `ears:${markShape.ears}`, `chair:${markShape.chair}`),
      element('div', {}, heading, element('p.lead', {}, words.lead)),
      other,
    ),
    main,
  );
  // A page that comes back from the browser's memory finds its line gone.
  addEventListener('pageshow', ({ persisted }) => persisted && void begin());
  void nameTheHouse();
  void begin();

  async function begin(): Promise<void> {
    show(element('p', {}, words.wait));
    const { body } = await call<Standing>('GET', `/web-calls/standing${about.brand ? `?brand=${encodeURIComponent(about.brand)}` : ''}`);
    if (!body) return closed('away');
    if (!body.isOffered) return closed('not-offered');
    if (!body.isOpen) return closed('nobody');
    show(...startPart(words, body.isFree, () => void tryMicrophone()));
  }

  async function tryMicrophone(deviceId?: string): Promise<void> {
    if (!(await open(deviceId))) return;
    const part = await microphonePart(words, microphone, { choose: (id) => void tryMicrophone(id), call: () => void dial() });
    hear = (_samples, level) => part.level(level);
    show(...part.nodes);
    part.button.focus();
  }

  /** Switches the microphone on. @returns whether it is. */
  async function open(deviceId?: string): Promise<boolean> {
    switchOff();
    const wish = wishes;
    try {
      const opened = await Microphone.open({ onStretch: ({ samples, level }) => hear(samples, level), onGone: () => trouble('gone') }, deviceId);
      if (wish === wishes) microphone = opened;
      else opened[Symbol.dispose]();
    } catch (error) {
      if (wish === wishes) trouble(error as MicTrouble);
    }
    return wish === wishes;
  }

  function switchOff(): void {
    wishes += 1;
    microphone?.[Symbol.dispose]();
    microphone = undefined;
  }

  async function dial(): Promise<void> {
    show(element('p', { role: 'status' }, words.wait));
    const placed = await placeCall(call, { about, language: locale, key: await receiving });
    if (typeof placed === 'string') return closed(placed);
    rememberKey(placed.key);
    receiving = Promise.resolve(placed.key);
    const { key, conversationId } = placed;
    const listening = listeningPart(words, chat, { call, key, conversationId });
    const talk = talkPart(words, locale, {
      mute: (isMuted) => caller.mute(isMuted),
      hangUp: () => void caller.hangUp(),
      unlock: () => void caller.unlock(),
    });
    const bar = levelBar(words.microphone.level, () => undefined);
    const caller = new Caller({
      call,
      key,
      conversationId,
      onChange: () => talk.update(caller.state),
      onLevel: (level) => bar.show(level),
      onMicTrouble: trouble,
      onEnd(code) {
        leave();
        over(code);
      },
    });
    leaveCall = leave;
    // A page that goes takes its voice with it; the call itself waits for a moment, as it may only be read anew.
    addEventListener('pagehide', leave, { once: true });
    // The other language is another page, and would cost the line.
    other.hidden = true;
    hear = (samples, level) => caller.speak(samples, level);
    show(...talk.nodes, element('div.ownLevel', {}, element('p.small', {}, words.microphone.title), bar.node), listening.node);
    talk.update(caller.state);
    talk.focus();

    function leave(): void {
      removeEventListener('pagehide', leave);
      leaveCall = () => undefined;
      other.hidden = false;
      caller[Symbol.dispose]();
      listening[Symbol.dispose]();
      talk[Symbol.dispose]();
      silence();
    }
  }

  function silence(): void {
    hear = () => undefined;
    switchOff();
  }

  function over(code: number): void {
    const { title, text } = code === lineEnds.elsewhere ? words.over.elsewhere : code === lineEnds.over || code === lineEnds.unknown ? words.over : words.over.ended;
    const again = element('button.primary', { onclick: () => void begin() }, words.over.again);
    const mine = element('a', { href: locale === 'de' ? '/meine-gespraeche' : '/my-conversations' }, words.over.mine);
    tell(title, text, ...(code === lineEnds.elsewhere ? [] : [again]), mine);
  }

  function closed(why: NoCall): void {
    silence();
    const { title, text } = words.closed[why];
    tell(title, text, ...(why === 'not-offered' ? [] : [element('button', { onclick: () => void begin() }, words.closed.again)]));
  }

  /** Something is wrong with the microphone. A call that goes on is left on the line for its half minute, and joined again. */
  function trouble(what: MicTrouble): void {
    leaveCall();
    silence();
    const { title, text } = words.microphone.trouble[what];
    tell(title, text, ...(what === 'insecure' || what === 'broken' ? [] : [element('button.primary', { onclick: () => void tryMicrophone() }, words.closed.again)]));
  }

  function tell(title: string, text: string, ...more: Node[]): void {
    const said = element('h2', { tabIndex: -1 }, title);
    show(said, element('p', {}, text), element('div.choices', {}, ...more));
    said.focus();
  }

  function show(...nodes: readonly Node[]): void {
    main.replaceChildren(...nodes);
  }

  /** The organisation's own name for its service, where it has one. */
  async function nameTheHouse(): Promise<void> {
    const { body } = await call<{ texts: { heading?: Record<Locale, string> } }>('GET', `/chat/texts${about.brand ? `?brand=${encodeURIComponent(about.brand)}` : ''}`);
    const own = body?.texts.heading?.[locale];
    if (!own) return;
    heading.textContent = own;
    document.title = `${words.title}: ${own}`;
  }
}
