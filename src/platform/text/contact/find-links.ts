import { pattern } from '../pattern.ts';
import type { Span } from '../span.ts';

const LINK = pattern('giu')`
  (?:https?://|www\.
  |(?<![\p{L}\p{N}.@-])(?:linkedin|facebook|instagram|xing|twitter|tiktok|threads)\.(?:com|de|net)/)
  [^\s<>"'„“”‚‘’‹›«»\])]+
`;
const PUNCTUATION = /[.,;:!?…]/u;
const PROFILE_HOST = pattern('iu')`
  ^(?:[a-z]+\.)?(?:linkedin|facebook|instagram|xing|twitter|x|tiktok|threads|t)
  \.(?:com|de|net|me)$
`;
const NUMBERED = /\p{Nd}{5}/u;
const PERSONAL_PATH = pattern('iu')`
  /(?:in|u|user|users|profile?|profiles|konto|account|kunde|kunden
  |customer|customers|members?|people|person|~[^/]*)(?:/|$)
`;

/**
 * Links that lead to a person: profiles of social networks, addresses with a query, a user name, a long number or a
 * path to an account. A link to a shop's page stays.
 */
export function findPersonalLinks(text: string): Span<'link'>[] {
  return Array.from(text.matchAll(LINK))
    .map(
      (match): Span<'link'> => ({ kind: 'link', start: match.index, end: match.index + withoutPunctuation(match[0]) }),
    )
    .filter(({ start, end }) => leadsToPerson(text.slice(start, end)));
}

/** The length of a link without the punctuation of the sentence it ends. */
function withoutPunctuation(link: string): number {
  let end = link.length;
  while (end > 0 && PUNCTUATION.test(link.charAt(end - 1))) end--;
  return end;
}

function leadsToPerson(link: string): boolean {
  const address = link.replace(/^https?:\/\//iu, '');
  const slash = address.indexOf('/');
  const host = slash < 0 ? address : address.slice(0, slash);
  const path = slash < 0 ? '' : address.slice(slash);
  const onProfileHost = PROFILE_HOST.test(host.replace(/^www\./iu, '')) && path.length > 1;
  return onProfileHost || /[@?#]/u.test(address) || NUMBERED.test(path) || PERSONAL_PATH.test(path);
}
