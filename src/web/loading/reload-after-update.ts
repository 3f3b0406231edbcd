const mark = 'reloaded-for-update';
/** Within this time a second failure is not the update's. */
const once = 30_000;

/**
 * A tab that was open while the server was updated asks for parts that are no longer there. It then loads itself anew,
 * once, and only if the server really has another version (without a connection the page that stands is all there is) and
 * nothing is being written that would be lost.
 */
export function reloadAfterUpdate(): void {
  addEventListener('vite:preloadError', () => void reloadIfOutdated());
}

/** Call it when a part of this page could not be fetched. */
export async function reloadIfOutdated(): Promise<void> {
  const last = Number(sessionStorage.getItem(mark) ?? 0);
  if (Date.now() - last < once || !(await isOutdated()) || isBeingWrittenOn()) return;
  sessionStorage.setItem(mark, String(Date.now()));
  location.reload();
}

function isBeingWrittenOn(): boolean {
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')].some(({ value, defaultValue }) => value !== defaultValue);
}

/** Whether the page the server gives out now begins with another script than this one did. */
async function isOutdated(): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.getAttribute('src');
  try {
    const response = await fetch('/', { headers: { accept: 'text/html' }, cache: 'no-cache' });
    return response.ok && typeof script === 'string' && !(await response.text()).includes(script);
  } catch {
    return false;
  }
}
