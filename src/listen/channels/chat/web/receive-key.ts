const name = 'ohrensessel:key';

/** Milliseconds the window that opened this page has to hand over the key. */
const patience = 3_000;

/**
 * The customer's key. It comes from the window that opened this page, which is asked without telling it anything and whose
 * answer is taken from nobody else; where a website severs its windows, from behind the `#` of the address, which is never
 * sent and is taken away before anything else happens; after a reload from this tab's own memory.
 * @returns undefined when none of them has it.
 */
export async function receiveKey(): Promise<string | undefined> {
  const inAddress = location.hash.slice(1);
  if (inAddress) {
    history.replaceState(null, '', location.pathname);
    rememberKey(inAddress);
    return inAddress;
  }
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
  if (handed) rememberKey(handed);
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

/** Keeps the key in this tab, so that a reload and our other pages find it. */
export function rememberKey(key: string): void {
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
