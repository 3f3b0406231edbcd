/** Whether the reader's keyboard is Apple's. */
export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
