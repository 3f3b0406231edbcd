import type { PosterChoice } from '../../contract/poster-choice.ts';

type Read = Pick<PosterChoice, 'scope'> & Partial<Record<'since' | 'unit' | 'product' | 'title', string>> & { spoken?: 'de' | 'en'; most?: number };

/** Which voices an address of the text version means; what it cannot mean is left to the API to refuse. */
export function readSelection(search: string): Read {
  const given = new URLSearchParams(search);
  const words = Object.fromEntries(['since', 'unit', 'product', 'title'].flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])));
  const spoken = given.get('spoken');
  const most = Number(given.get('most'));
  return { scope: given.get('scope') === 'outside' ? 'outside' : 'inside', ...words, ...((spoken === 'de' || spoken === 'en') && { spoken }), ...(most > 0 && { most }) };
}
