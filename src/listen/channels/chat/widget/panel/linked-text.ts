import { element } from './borrowed.ts';

const address = /https?:\/\/[^\s<>"“”„‚‘’«»]+/gi;
const trailing = /[.,;:!?…'*_~]+$|(?<!\([^)]*)\)+[.,;:!?…]*$/;

/** A text as nodes: web addresses become links, everything else stays text, markup included. */
export function linkedText(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let from = 0;
  for (const { 0: match, index } of text.matchAll(address)) {
    const href = match.replace(trailing, '');
    if (!URL.canParse(href)) continue;
    nodes.push(text.slice(from, index), element('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, href));
    from = index + href.length;
  }
  nodes.push(text.slice(from));
  return nodes;
}
