import type { Formatters } from '#platform/i18n/formatters.ts';
import { element } from '../widget/element.ts';
import type { MyConsent, MyConversation } from './my-conversation.ts';
import type { PageWords } from './page-words.ts';
import { withAttributes } from './with-attributes.ts';

/** One purpose the customer was asked about: how it stands, in which words it was asked, and how to change it. */
export function consentItem(
  words: PageWords,
  { dateTime }: Formatters,
  { conversationId, state }: MyConversation,
  consent: MyConsent,
  change: (isGranted: boolean) => void,
): HTMLElement {
  const { purpose, standing, since, text } = consent;
  const id = `${purpose}-${conversationId}`;
  const button = (name: string, isGranted: boolean) =>
    withAttributes(element('button', { onclick: () => change(isGranted) }, name), { 'aria-describedby': id });
  const buttons = choices();
  const question = text ? element('p.wording', {}, text) : undefined;
  // Whoever can say yes here must see to what; afterwards the words can be folded.
  const isAnswerable = standing !== 'granted' && buttons.length > 0;
  const wording = !question ? [] : isAnswerable ? [question] : [withAttributes(element('details', {}, element('summary', {}, words.wording), question), { 'data-key': purpose })];
  const item = element(
    'li',
    { tabIndex: -1 },
    element('h4', {}, words.purpose[purpose]),
    element('p', { id }, words.standing[standing](since ? dateTime(since) : '')),
    ...wording,
    element('div.choices', {}, ...buttons),
  );
  return withAttributes(item, { 'data-purpose': purpose });

  function choices(): HTMLElement[] {
    if (state === 'deleted') return standing === 'granted' && purpose !== 'listen' ? [button(words.takeBack, false)] : [];
    if (standing === 'asked') return [button(words.yes, true), button(words.no, false)];
    if (standing === 'granted') return [button(words.takeBack, false)];
    // Listening can only be agreed to while somebody may listen; what is over cannot be heard any more.
    const isPossible = purpose !== 'listen' || state === 'live';
    return isPossible ? [button(words.agree, true)] : [];
  }
}
