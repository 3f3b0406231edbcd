import type { SipHeaders } from './headers.ts';

/** Shorter intervals between two refreshes are refused, in seconds (RFC 4028, 4). */
export const shortestInterval = 90;

/** How long a session lasts without being refreshed, and who refreshes it. */
export interface SessionTimer {
  /** Seconds. */
  interval: number;
  refresher: 'us' | 'them';
}

/** What a request or an answer says about the life of its session; `too-short` must be refused with 422. */
export function readSessionTimer(headers: SipHeaders, from: 'request' | 'answer'): SessionTimer | 'too-short' | undefined {
  const parts = /^(\d{1,9})((?:\s*;.*)?)$/.exec(headers.get('session-expires') ?? '');
  if (!parts) return undefined;
  const interval = Number(parts[1]);
  if (interval < shortestInterval) return from === 'request' ? 'too-short' : undefined;
  const wish = /;\s*refresher\s*=\s*(uac|uas)/i.exec(parts[2] ?? '')?.[1]?.toLowerCase();
  if (from === 'answer') return { interval, refresher: wish === 'uas' ? 'them' : 'us' };
  // Where the other side does not know timers a proxy has asked for one, and only we can refresh it (RFC 4028, table 2).
  const theyCan = headers.list('supported').includes('timer');
  return { interval, refresher: wish === 'uas' || !theyCan ? 'us' : 'them' };
}

/** The timer as our answer states it. */
export function timerHeaders({ interval, refresher }: SessionTimer): Array<readonly [string, string]> {
  const theirs: Array<readonly [string, string]> = refresher === 'them' ? [['require', 'timer']] : [];
  return [['session-expires', `${interval};refresher=${refresher === 'them' ? 'uac' : 'uas'}`], ...theirs];
}

/** Calls `refresh` at half of the interval where that is ours to do, and `expired` shortly before it is over (RFC 4028, 10). */
export function runSessionTimer({ interval, refresher }: SessionTimer, act: { refresh: () => void; expired: () => void }): Disposable {
  const seconds = refresher === 'us' ? interval / 2 : interval - Math.min(32, interval / 3);
  const timer = setTimeout(refresher === 'us' ? act.refresh : act.expired, Math.min(seconds, 2_000_000) * 1_000).unref();
  return { [Symbol.dispose]: () => clearTimeout(timer) };
}
