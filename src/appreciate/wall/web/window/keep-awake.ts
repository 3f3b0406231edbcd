/** Asks the device not to go to sleep while the wall is shown; asked again whenever it is looked at again. Where that is unknown, nothing happens. */
export function keepAwake(): void {
  const ask = () => void (document.visibilityState === 'visible' && navigator.wakeLock?.request('screen').catch(() => undefined));
  document.addEventListener('visibilitychange', ask);
  ask();
}
