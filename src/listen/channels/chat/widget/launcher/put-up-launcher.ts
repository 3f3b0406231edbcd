import type { Locale } from '#platform/i18n/locale.ts';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import { markShape } from '#platform/ui/mark-shape.ts';
import { drawing } from '../drawing.ts';
import { element } from '../element.ts';
import { isRemembered } from '../keep/remembered.ts';
import type { Options } from '../options.ts';
import type { Panel } from '../panel/panel.ts';
import type { Words } from '../panel/words.ts';
import { dress } from '../styles.ts';
import { loadParts, loadWords } from './load-parts.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import styles from './launcher.css?inline';

/** What the panel may ask of the closed chair. */
export interface Launcher {
  /** Says how many messages wait unread. */
  tell(unread: number): void;
  /** Steps aside for the open panel, or comes back. */
  show(isShown: boolean): void;
  focus(): void;
  /** Draws the wing chair. */
  mark(): Node;
  /** The panel's words in another language. @throws when they cannot be had. */
  words(locale: Locale): Promise<Words>;
}

const name = 'ohrensessel-chat';

/**
 * Puts the closed chair into the corner of the page. The panel itself is loaded when somebody reaches for it, or at once
 * for a customer who has a conversation here. Nothing is stored.
 *
 * The shadow root is open: a closed one keeps no page from reading what is typed into it, but it would keep assistive
 * extensions and accessibility checks from looking inside.
 */
export function putUpLauncher(options: Options): void {
  if (document.querySelector(name)) return;
  const t = messagesFor(options.locale, { en, de });
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  dress(root, styles);
  const badge = element('span', { class: 'badge', hidden: true });
  const news = element('p', { class: 'hidden', role: 'status' });
  const words = element('span', { class: 'label' }, options.label ?? t.label);
  const button = element('button', { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' }, mark(), words, badge);
  const stage = element('div', { class: 'stage', lang: options.locale, 'data-theme': options.theme, 'data-side': options.side }, button, news);
  root.append(stage);

  let failures = 0;
  const launcher: Launcher = {
    tell(unread) {
      const before = Number(badge.textContent);
      badge.hidden = unread === 0;
      badge.textContent = String(unread);
      button.setAttribute('aria-label', unread > 0 ? t.unread(unread) : `${options.label ?? t.label}: ${t.open}`);
      if (unread > before) news.textContent = t.arrived;
    },
    show(isShown) {
      button.hidden = !isShown;
      news.textContent = '';
    },
    focus: () => button.focus(),
    mark,
    words: (locale) => loadWords(options.server, locale, failures),
  };

  let loading: Promise<Panel> | undefined;
  const load = async (): Promise<Panel | undefined> => {
    try {
      loading ??= loadParts(options.server, options.locale, failures).then(({ furnishPanel, words }) => furnishPanel(stage, options, launcher, words));
      return await loading;
    } catch {
      loading = undefined;
      failures += 1;
      return undefined;
    }
  };
  const open = async (text?: string) => {
    button.setAttribute('aria-busy', 'true');
    const panel = await load();
    button.removeAttribute('aria-busy');
    news.className = panel ? 'hidden' : 'failed';
    news.textContent = panel ? '' : t.failed;
    panel?.open(text);
  };

  launcher.tell(0);
  button.addEventListener('click', () => void open());
  for (const reach of ['pointerenter', 'focus']) button.addEventListener(reach, () => void load(), { once: true });
  // Elements of the page may open the chat too: <button data-ohrensessel-open="first words">.
  document.addEventListener('click', ({ target }) => {
    const opener = target instanceof Element ? target.closest('[data-ohrensessel-open]') : null;
    if (opener) void open(opener.getAttribute('data-ohrensessel-open') ?? undefined);
  });
  // Keys typed here are none of the page's business, lest its shortcuts fire while a customer writes.
  for (const key of ['keydown', 'keyup', 'keypress']) host.addEventListener(key, (event) => event.stopPropagation());
  document.body.append(host);
  if (isRemembered(options)) void load();
}

function mark(): SVGSVGElement {
  return drawing(32, `ears:${markShape.ears}`, `chair:${markShape.chair}`);
}
