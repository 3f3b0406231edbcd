import type { Formatters } from '#platform/i18n/formatters.ts';
import { element } from '../widget/element.ts';
import type { MyConsent, MyConversation } from './my-conversation.ts';
import type { PageWords } from './page-words.ts';

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
    element('button', { type: 'button', 'aria-describedby': id, onclick: () => change(isGranted) }, name);
  const buttons = choices();
  const question = text ? element('p', { class: 'wording' }, text) : undefined;
  // Whoever can say yes here must see to what; afterwards the words can be folded.
  const isAnswerable = standing !== 'granted' && buttons.length > 0;
  const wording = !question ? [] : isAnswerable ? [question] : [element('details', { 'data-key': purpose }, element('summary', {}, words.wording), question)];
  return element(
    'li',
    { tabindex: -1, 'data-purpose': purpose },
    element('h4', {}, words.purpose[purpose]),
    element('p', { id }, words.standing[standing](since ? dateTime(since) : '')),
    ...wording,
    element('div', { class: 'choices' }, ...buttons),
  );

  function choices(): HTMLElement[] {
    if (state === 'deleted') return standing === 'granted' && purpose !== 'listen' ? [button(words.takeBack, false)] : [];
    if (standing === 'asked') return [button(words.yes, true), button(words.no, false)];
    if (standing === 'granted') return [button(words.takeBack, false)];
    // Listening can only be agreed to while somebody may listen; what is over cannot be heard any more.
    const isPossible = purpose !== 'listen' || state === 'live';
    return isPossible ? [button(words.agree, true)] : [];
  }
}
