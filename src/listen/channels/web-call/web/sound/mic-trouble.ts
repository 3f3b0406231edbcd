/**
 * Why there is no microphone: it was not allowed, there is none, another program has it, the page came over an insecure connection, it
 * went away, or this browser cannot.
 */
export type MicTrouble = 'denied' | 'missing' | 'busy' | 'insecure' | 'gone' | 'broken';

const named: Readonly<Record<string, MicTrouble>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** What a browser's refusal means (Media Capture and Streams, 10.2). */
export function micTroubleOf(error: unknown): MicTrouble {
  return (error instanceof Error && named[error.name]) || 'broken';
}
