/** What became of opening the customer's own page. */
export type HandOver = 'handed-over' | 'blocked' | 'severed';

/** Milliseconds the page has to say that it is there. */
const patience = 5_000;

/** Address of the customer's own page. */
export function ownPage(server: string, locale: 'de' | 'en'): string {
  return `${server}/${locale === 'de' ? 'meine-gespraeche' : 'my-conversations'}`;
}

/**
 * Opens the customer's own page and hands it the key, window to window: the page says it is there, the key goes back to
 * the page's origin and nowhere else. So the key stands in no address, no history and no log.
 *
 * A website whose `Cross-Origin-Opener-Policy` severs the windows it opens leaves only the part of an address behind `#`,
 * which no browser sends anywhere and the page takes away before it does anything else.
 */
export async function handOverKey(address: string, key: string): Promise<HandOver> {
  const page = window.open(address, '_blank');
  if (!page) return 'blocked';
  const { origin } = new URL(address);
  const { promise, resolve } = Promise.withResolvers<HandOver>();
  const answer = ({ source, origin: from, data }: MessageEvent) => {
    if (source !== page || from !== origin || data !== 'ohrensessel:ready') return;
    page.postMessage({ ohrensessel: 'key', key }, origin);
    resolve('handed-over');
  };
  addEventListener('message', answer);
  // To the website, a severed window looks like a closed one.
  const look = setInterval(() => page.closed && resolve('severed'), 200);
  setTimeout(() => resolve('severed'), patience);
  return promise.finally(() => {
    removeEventListener('message', answer);
    clearInterval(look);
  });
}
