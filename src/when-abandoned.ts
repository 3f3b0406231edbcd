const lookEvery = 500;

/** Who started this process. Read at once: a parent that dies early would be missed later. */
const parent = process.ppid;

/**
 * Tells when `npm start` has ended around this process. A SIGTERM to npm ends npm and its shell, and neither passes it on; nobody
 * would know any more that something still runs and holds the data.
 */
export function whenAbandoned(tell: () => void): void {
  if (process.env['npm_lifecycle_event'] !== 'start') return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    tell();
  }, lookEvery).unref();
}
