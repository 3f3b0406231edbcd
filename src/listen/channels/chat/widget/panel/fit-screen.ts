/** Matches where the panel fills the screen, as on a phone. */
export const smallScreen = matchMedia('(max-width: 480px), (max-height: 440px)');

/**
 * Keeps `--top` and `--height` of the panel at what is left of the screen beside the keyboard, which on iPhones lies over
 * the page without making it smaller.
 */
export function followKeyboard({ style }: HTMLElement): void {
  const screen = window.visualViewport;
  const fit = () => {
    style.setProperty('--top', `${screen?.offsetTop}px`);
    style.setProperty('--height', `${screen?.height}px`);
  };
  for (const change of ['resize', 'scroll']) screen?.addEventListener(change, fit);
  fit();
}
