/** What one check found. `fail`: something does not work; `warn`: it works, and somebody should look. */
export interface Finding {
  state: 'ok' | 'warn' | 'fail';
  /** What was looked at, in a word or two. */
  check: string;
  says: string;
  /** What to do about it. */
  remedy?: string;
}

/** All is well with it. */
export function ok(check: string, says: string): Finding {
  return { state: 'ok', check, says };
}

/** It works, and somebody should look. */
export function warn(check: string, says: string, remedy: string): Finding {
  return { state: 'warn', check, says, remedy };
}

/** It does not work. */
export function fail(check: string, says: string, remedy: string): Finding {
  return { state: 'fail', check, says, remedy };
}
