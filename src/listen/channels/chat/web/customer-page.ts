import type { Locale } from '#platform/i18n/locale.ts';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import { markShape } from '#platform/ui/mark-shape.ts';
import type { ChatEvent } from '../contract/chat-event.ts';
import { drawing } from '../widget/drawing.ts';
import { element } from '../widget/element.ts';
import { callsTo } from '../widget/reach/call.ts';
import { conversationArticle } from './conversation-article.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import type { MyConsent, MyConversation } from './my-conversation.ts';
import { ownData } from './own-data.ts';
import { forgetKey } from './receive-key.ts';

/** Who listens may change while one looks, so the page looks again this often. */
const pace = 10_000;

/** Shows the customer's conversations and lets them change what they agreed to. Reading never decides anything. */
export async function customerPage(place: HTMLElement, locale: Locale, receiving: Promise<string | undefined>): Promise<void> {
  const words = messagesFor(locale, { en, de });
  const other = locale === 'de' ? 'my-conversations' : 'meine-gespraeche';
  const call = callsTo('', () => locale);
  const news = element('p.news', { role: 'status' });
  const list = element('div.list', {}, element('p', {}, words.wait));
  const own = ownData(words, { download, erase: () => void erase() });
  let shown = '';
  let isErasing = false;

  place.replaceChildren(
    element(
      'header',
      {},
      drawing(32, `ears:${markShape.ears}`, `chair:${markShape.chair}`),
      element('h1', {}, words.title),
      element('a', { href: `/${other}`, lang: locale === 'de' ? 'en' : 'de' }, words.other),
    ),
    element('main', {}, element('p.intro', {}, words.intro), news, list),
  );
  const key = await receiving;
  if (!key) return tell(words.noKey);
  void refresh();
  const watching = setInterval(() => document.visibilityState === 'visible' && refresh(), pace);

  async function refresh(): Promise<void> {
    const { body, refusal } = await call<{ conversations: MyConversation[] }>('GET', '/chat/consents', { key });
    if (refusal?.status === 401) return forgotten(words.unknown);
    // What is already here stays readable while the server is away.
    if (refusal) return shown ? undefined : tell(words.away, element('button', { onclick: () => void refresh() }, words.away.again));
    const next = JSON.stringify(body.conversations);
    if (next !== shown) show(body.conversations);
    shown = next;
  }

  function show(conversations: readonly MyConversation[]): void {
    const open = new Set(Array.from(list.querySelectorAll<HTMLElement>('details[open]'), placeOf));
    const articles = conversations.map((mine) =>
      conversationArticle(words, locale, mine, {
        change: (consent, isGranted) => void change(mine, consent, isGranted),
        load: () => load(mine),
      }),
    );
    list.replaceChildren(...(articles.length > 0 ? articles : [element('p', {}, words.none)]));
    if (!own.isConnected) list.after(own);
    for (const details of list.querySelectorAll('details')) details.open = open.has(placeOf(details));
  }

  async function change({ conversationId }: MyConversation, { purpose, askId }: MyConsent, granted: boolean): Promise<void> {
    const path = `/chat/conversations/${conversationId}/consents/${purpose}`;
    const read = granted && askId !== null ? { askId } : {};
    const { body, refusal } = await call<{ asked: string | null }>('PUT', path, { key, body: { granted, means: 'page', ...read } });
    if (refusal) news.textContent = refusal.problem === 'nobody-listens' ? words.nobody : words.failed;
    else news.textContent = body.asked === null ? words.saved : words.askedAnew;
    await refresh();
    // The button that was pressed is gone; the answer it gave is not.
    list.querySelector<HTMLElement>(`[aria-labelledby="conversation-${conversationId}"] [data-purpose="${purpose}"]`)?.focus();
  }

  async function load({ conversationId }: MyConversation): Promise<readonly ChatEvent[] | undefined> {
    const { body } = await call<{ items: ChatEvent[] }>('GET', `/chat/conversations/${conversationId}/events?after=0`, { key });
    return body?.items;
  }

  async function download(): Promise<string | undefined> {
    const { body } = await call<unknown>('GET', '/chat/export', { key });
    return body === undefined ? undefined : JSON.stringify(body, undefined, 2);
  }

  async function erase(): Promise<void> {
    // Pressed twice, it is still one deed with one outcome.
    if (isErasing) return;
    isErasing = true;
    news.textContent = words.wait;
    const { refusal } = await call<unknown>('POST', '/chat/erase', { key, body: {} });
    isErasing = false;
    news.textContent = refusal ? words.failed : '';
    if (!refusal) forgotten(words.own.erased);
  }

  /** Nothing is kept of a key that opens nothing any more. */
  function forgotten(said: { title: string; text: string }): void {
    clearInterval(watching);
    forgetKey();
    tell(said);
  }

  function tell({ title, text }: { title: string; text: string }, ...more: Node[]): void {
    shown = '';
    own.remove();
    const heading = element('h2', { tabIndex: -1 }, title);
    list.replaceChildren(heading, element('p', {}, text), ...more);
    if (more.length === 0) heading.focus();
  }
}

/** Names a part that can be folded out, so that it stays open when the page is shown anew. */
function placeOf(details: HTMLElement): string {
  return `${details.closest('article')?.getAttribute('aria-labelledby')} ${details.dataset['key']}`;
}
