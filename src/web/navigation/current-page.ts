import type { Destination } from './destination.ts';

/** The page a path belongs to: the one with the longest address the path begins with. */
export function currentPage(pages: readonly Destination[], path: string): Destination | undefined {
  const candidates = pages.flatMap((page) => [page.to, ...(page.covers ?? [])].map((address) => ({ page, address })));
  return candidates
    .filter(({ address }) => path === address || path.startsWith(`${address}/`))
    .sort((a, b) => b.address.length - a.address.length)[0]?.page;
}
