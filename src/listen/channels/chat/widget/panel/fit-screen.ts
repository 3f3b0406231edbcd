const small = matchMedia('(max-width: 480px), (max-height: 440px)');

/** Whether the panel fills the screen, as on a phone. */
export function fillsScreen(): boolean {
  return small.matches;
}

/** Calls `change` when that changes, for instance because a tablet is turned. */
export function onScreenChange(change: () => void): void {
  small.addEventListener('change', change);
}

/**
 * Keeps `--top` and `--height` of the panel at what is left of the screen beside the keyboard, which on iPhones lies over
 * the page without making it smaller.
 */
export function followKeyboard(panel: HTMLElement): void {
  const screen = window.visualViewport;
  if (!screen) return;
  const fit = () => {
    panel.style.setProperty('--top', `${screen.offsetTop}px`);
    panel.style.setProperty('--height', `${screen.height}px`);
  };
  screen.addEventListener('resize', fit);
  screen.addEventListener('scroll', fit);
  fit();
}
