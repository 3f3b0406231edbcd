import { z } from 'zod';
import { LineTrouble } from '#listen/lines/server/line-trouble.ts';
import { reachSystem } from '#listen/lines/server/reach-system.ts';
import { mailTrouble } from './mail-trouble.ts';
import type { MailSettings } from './manifest.ts';

/** Milliseconds. */
const longest = 10_000;

const Token = z.object({ access_token: z.string().min(1).max(20_000) });

/**
 * A token by which mail servers let an application in, as its client credentials (RFC 6749, 4.4) get it. Asked for anew for each
 * connection: what the application may do is written in it, and may have been changed since the last one.
 * @throws LineTrouble
 */
export async function accessToken({ tokenAddress = '', clientId = '', clientSecret = '', scope }: MailSettings, signal: AbortSignal): Promise<string> {
  const { host: system, hostname, port } = new URL(tokenAddress);
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope });
  try {
    const { access_token: token } = await reachSystem({ system, method: 'POST', url: tokenAddress, headers: {}, body, answer: Token, signal: AbortSignal.any([signal, AbortSignal.timeout(longest)]) });
    return token;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof LineTrouble)) throw mailTrouble(isLate(error) ? { code: 'ETIMEDOUT' } : causeOf(error), { host: hostname, port: Number(port) || 443 }, { signIn: 'oauth' });
    if (!error.final) throw error;
    // Not final for an answer that waits: a secret that ran out is replaced within the day.
    throw new LineTrouble(
      {
        de: `${system} stellt der Anwendung keinen Zugang aus. Prüfen Sie Adresse, Anwendungs-ID, Clientschlüssel (er läuft ab) und Bereich.`,
        en: `${system} issues no access to the application. Check address, application id, client secret (it expires) and scope.`,
      },
      { cause: error },
    );
  }
}

function isLate(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** `fetch` hides what happened behind an error of its own. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause ? error.cause : error;
}
