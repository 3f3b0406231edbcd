const name = 'ohrensessel:key';

/** Milliseconds the window that opened this page has to hand over the key. */
const patience = 3_000;

/**
 * The customer's key: from this tab's own memory after a reload, else from the window that opened this page. That window
 * is asked without telling it anything; its answer is taken from nobody else. The key never stands in an address.
 * @returns undefined when there is no such window or it does not answer.
 */
export async function receiveKey(): Promise<string | undefined> {
  const opener = window.opener as Window | null;
  if (!opener) return remembered();
  const handed = await new Promise<string | undefined>((resolve) => {
    addEventListener('message', ({ source, data }: MessageEvent<{ ohrensessel?: unknown; key?: unknown }>) => {
      if (source === opener && data?.ohrensessel === 'key' && typeof data.key === 'string') resolve(data.key);
    });
    setTimeout(() => resolve(undefined), patience);
    opener.postMessage('ohrensessel:ready', '*');
  });
  // Nothing of ours reaches back to the website from here on.
  window.opener = null;
  if (handed) remember(handed);
  return handed ?? remembered();
}

/** Forgets the key in this tab. */
export function forgetKey(): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // There was nothing to forget.
  }
}

function remember(key: string): void {
  try {
    sessionStorage.setItem(name, key);
  } catch {
    // Without storage a reload needs the chat again; everything else works.
  }
}

function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}
