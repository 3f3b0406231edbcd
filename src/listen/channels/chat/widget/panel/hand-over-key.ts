/**
 * Opens the customer's own page and hands it the key, window to window: the page says it is there, the key goes back to
 * the page's origin and nowhere else. So the key stands in no address, no history and no log.
 * @returns false when the browser opened nothing.
 */
export function handOverKey(server: string, locale: 'de' | 'en', key: string): boolean {
  const page = window.open(`${server}/${locale === 'de' ? 'meine-gespraeche' : 'my-conversations'}`, '_blank');
  if (!page) return false;
  const { origin } = new URL(server);
  const answer = ({ source, origin: from, data }: MessageEvent) => {
    if (source !== page || from !== origin || data !== 'ohrensessel:ready') return;
    removeEventListener('message', answer);
    page.postMessage({ ohrensessel: 'key', key }, origin);
  };
  addEventListener('message', answer);
  return true;
}
