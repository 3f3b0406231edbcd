import { useSyncExternalStore } from 'react';

/** Light, dark, or what the reader's system says. */
export type Theme = 'system' | 'light' | 'dark';

const key = 'theme';
const listeners = new Set<() => void>();

/** Puts the remembered theme on the page; call it before the first render, so that nothing flashes. */
export function applyTheme(theme: Theme = rememberedTheme()): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** The theme the reader chose, and how to choose another; remembered in this browser, in every tab. */
export function useTheme(): [theme: Theme, choose: (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, rememberedTheme, () => 'system'), choose];
}

function choose(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage is forbidden or full: the choice then lasts as long as the page.
  }
  applyTheme(theme);
  for (const listener of listeners) listener();
}

function rememberedTheme(): Theme {
  let remembered: string | null = null;
  try {
    remembered = localStorage.getItem(key);
  } catch {
    remembered = document.documentElement.dataset['theme'] ?? null;
  }
  return remembered === 'light' || remembered === 'dark' ? remembered : 'system';
}

function subscribe(listener: () => void): () => void {
  const otherTab = (event: StorageEvent) => {
    if (event.key !== key) return;
    applyTheme();
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', otherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', otherTab);
  };
}
