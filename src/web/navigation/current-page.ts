import type { Destination } from './destination.ts';

/** The page a path belongs to: the longest address it begins with. */
export function currentPage(pages: readonly Destination[], path: string): Destination | undefined {
  return pages
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .reduce<Destination | undefined>((best, page) => (best && best.to.length >= page.to.length ? best : page), undefined);
}
