/** Milliseconds the page has to say that it is there. */
const patience = 5_000;

/**
 * Opens a page of ours and hands it the key, window to window: the page says it is there, the key goes back to
 * the page's origin and nowhere else. So the key stands in no address, no history and no log.
 * @returns false where the browser opens no window, or where the website's `Cross-Origin-Opener-Policy` severs those it
 * opens. That leaves only the part of an address behind `#`, which no browser sends anywhere and the page takes away before
 * it does anything else.
 */
export async function handOverKey(address: string, key: string | undefined): Promise<boolean> {
  const page = window.open(address, '_blank');
  const { origin } = new URL(address);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const answer = (message: MessageEvent) => {
    if (!page || message.source !== page || message.origin !== origin || message.data !== 'ohrensessel:ready') return;
    page.postMessage({ ohrensessel: 'key', key }, origin);
    resolve(true);
  };
  addEventListener('message', answer);
  // To the website, a severed window looks like a closed one.
  const look = setInterval(() => page?.closed !== false && resolve(false), 200);
  setTimeout(resolve, patience, false);
  return promise.finally(() => {
    removeEventListener('message', answer);
    clearInterval(look);
  });
}
