import type { Locale } from '#platform/i18n/locale.ts';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import { markShape } from '#platform/ui/mark-shape.ts';
import { drawing } from '../drawing.ts';
import { element } from '../element.ts';
import { isRemembered } from '../keep/remembered.ts';
import type { Options } from '../options.ts';
import type { Tools } from '../panel/borrowed.ts';
import type { Panel } from '../panel/panel.ts';
import type { Words } from '../panel/words.ts';
import { loadPanel } from './load-panel.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import styles from './launcher.css?inline';

/** What the panel may ask of the closed chair. */
export interface Launcher extends Tools {
  /** Says how many messages wait unread, in words too, and aloud when there are more than before. */
  tell(unread: number, words: string): void;
  /** Steps aside for the open panel, or comes back. */
  show(isShown: boolean): void;
  focus(): void;
  /** Adds a style sheet. */
  dress(css: string): void;
  /** Draws the wing chair. */
  mark(): Node;
  /** The panel's words in another language. @throws when they cannot be had. */
  words(locale: Locale): Promise<Words>;
}

const tagName = 'ohrensessel-chat';

/**
 * Puts the closed chair into the corner of the page. The panel itself is loaded when somebody reaches for it, or at once
 * for a customer who has a conversation here. Nothing is stored.
 *
 * The shadow root is open: a closed one keeps no page from reading what is typed into it, but it would keep assistive
 * extensions and accessibility checks from looking inside.
 */
export function putUpLauncher(options: Options): void {
  if (document.querySelector(tagName)) return;
  const t = messagesFor(options.locale, { en, de });
  const host = document.createElement(tagName);
  const root = host.attachShadow({ mode: 'open' });
  const { server, locale, label = t.label, store, theme, side } = options;
  const name = `${label}: ${t.open}`;
  const badge = element('span.badge', { hidden: true });
  const news = element('p.hidden', { role: 'status' });
  const button = element('button.launcher.corner', { ariaHasPopup: 'dialog', ariaLabel: name }, mark(), element('span.label', {}, label), badge);
  const stage = element('div.stage', { lang: locale }, button, news);
  stage.dataset['side'] = side;
  // What is no scheme is not taken.
  stage.style.colorScheme = theme;
  root.append(stage);
  dress(styles);

  let failures = 0;
  const launcher: Launcher = {
    element,
    drawing,
    tell(unread, words) {
      const before = Number(badge.textContent);
      badge.hidden = unread === 0;
      badge.textContent = String(unread);
      button.ariaLabel = unread > 0 ? words : name;
      if (unread > before) news.textContent = words;
    },
    show(isShown) {
      button.hidden = !isShown;
      news.textContent = '';
    },
    focus: () => button.focus(),
    dress,
    mark,
    words: async (other) => (await loadPanel(server, other, failures)).words,
  };

  let loading: Promise<Panel> | undefined;
  const load = async (): Promise<Panel | undefined> => {
    try {
      loading ??= loadPanel(server, locale, failures).then(({ furnishPanel, words }) => furnishPanel(stage, options, launcher, words));
      return await loading;
    } catch {
      loading = undefined;
      failures += 1;
      return undefined;
    }
  };
  const open = async (text?: string) => {
    button.ariaBusy = 'true';
    const panel = await load();
    button.ariaBusy = null;
    news.className = panel ? 'hidden' : 'failed corner';
    news.textContent = panel ? '' : t.failed;
    panel?.open(text);
  };

  button.onclick = () => void open();
  for (const reach of ['pointerenter', 'focus']) button.addEventListener(reach, () => void load(), { once: true });
  // Elements of the page may open the chat too: <button data-ohrensessel-open="first words">.
  document.addEventListener('click', ({ target }) => {
    const opener = target instanceof Element ? target.closest('[data-ohrensessel-open]') : null;
    if (opener) void open(opener.getAttribute('data-ohrensessel-open') ?? undefined);
  });
  // Keys typed here are none of the page's business, lest its shortcuts fire while a customer writes.
  for (const key of ['keydown', 'keyup', 'keypress']) host.addEventListener(key, (event) => event.stopPropagation());
  document.body.append(host);
  if (isRemembered(store)) void load();

  // The only way to dress that no content security policy of a page forbids, unlike `<style>` elements and attributes.
  function dress(css: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
  }
}

function mark(): SVGElement {
  return drawing(32, `ears:${markShape.ears}`, `chair:${markShape.chair}`);
}
