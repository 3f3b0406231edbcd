import type { Locale } from '#platform/i18n/locale.ts';
import { formatters, type Formatters } from '#platform/i18n/formatters.ts';
import type { ChatEvent } from '../contract/chat-event.ts';
import { element } from '../widget/element.ts';
import { drawing } from '../widget/drawing.ts';
import { openDoor } from '../widget/panel/signs.ts';
import { consentItem } from './consent-item.ts';
import type { MyConsent, MyConversation } from './my-conversation.ts';
import type { PageWords } from './page-words.ts';
import { transcript } from './transcript.ts';
import { withAttributes } from './with-attributes.ts';

/** What one can do in a conversation from here. */
export interface ArticleDeeds {
  change(consent: MyConsent, isGranted: boolean): void;
  load(): Promise<readonly ChatEvent[] | undefined>;
}

/** One conversation: when, how it stands, what was asked, who heard what, what was said. */
export function conversationArticle(words: PageWords, locale: Locale, mine: MyConversation, deeds: ArticleDeeds): HTMLElement {
  const write = formatters(locale);
  const asked = mine.consents.filter(({ standing }) => standing !== 'never-asked');
  const id = `conversation-${mine.conversationId}`;
  const consents = asked.map((consent) =>
    consentItem(words, write, mine, consent, (isGranted) => deeds.change(consent, isGranted)),
  );
  const heard = mine.heard.map(({ by, from, until, messages, seconds }) =>
    element('li', {}, words.heardBy(by[locale], write.dateTime(from), endOf(write, from, until), messages, seconds)),
  );
  const now = mine.listeningNow > 0 ? [element('p.now', {}, drawing(24, ...openDoor), words.listening(mine.listeningNow))] : [];
  const article = element(
    'article',
    {},
    element('h2', { id }, words.conversation(write.dateTime(mine.openedAt))),
    element('p.state', {}, words.state[mine.state]),
    ...now,
    element('h3', {}, words.consents),
    consents.length > 0 ? element('ul.consents', {}, ...consents) : element('p', {}, words.notAsked),
    element('h3', {}, words.heard),
    heard.length > 0 ? element('ul.heard', {}, ...heard) : element('p', {}, words.heardNothing),
    ...(mine.state === 'deleted' ? [] : [transcript(words, write, deeds.load)]),
  );
  return withAttributes(article, { 'aria-labelledby': id });
}

/** When listening ended, unless that was within the minute it began in. A mail thread is heard over days. */
function endOf(write: Formatters, from: string, until: string): string | undefined {
  return write.dateTime(from) === write.dateTime(until) ? undefined : write.timeNextTo(until, from);
}
