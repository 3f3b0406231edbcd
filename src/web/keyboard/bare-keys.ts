const key = 'bare-keys';
let chosen: boolean | undefined;

/**
 * Whether keys that are pressed without Alt or Control do something. Who dictates, or whose hand is unsteady, can end that
 * (WCAG 2.2, 2.1.4); remembered in this browser.
 */
export function bareKeysWork(): boolean {
  try {
    chosen ??= localStorage.getItem(key) !== 'off';
  } catch {
    // Storage is forbidden: the choice then lasts as long as the page.
  }
  return chosen ?? true;
}

/** Chooses it. */
export function letBareKeysWork(work: boolean): void {
  chosen = work;
  try {
    localStorage.setItem(key, work ? 'on' : 'off');
  } catch {
    // As above.
  }
}
