import type { z } from 'zod';
import type { Bilingual } from '../contract/manifest.ts';
import { LineTrouble } from './line-trouble.ts';

/** No answer of another system that we care for is larger, in bytes. */
const largest = 4 * 1_048_576;

/** A call to another system's API. */
export interface SystemCall<S extends z.ZodType> {
  /** What the system is called in words to the administrator. */
  system: string;
  method?: 'GET' | 'POST' | 'PUT';
  url: string;
  headers: Record<string, string>;
  /** Sent as JSON, or as a form. */
  body?: unknown;
  /** What of the answer is used. */
  answer: S;
  signal: AbortSignal;
  /** What it means that the thing at this address is not there. */
  missing?: Bilingual;
}

/**
 * Calls another system's API and reads JSON. Redirects are not followed: credentials go where the administrator said and nowhere
 * else.
 * @throws LineTrouble in words; final where trying again cannot help. Network errors as they are (see `asTrouble`).
 */
export async function reachSystem<S extends z.ZodType>(call: SystemCall<S>): Promise<z.output<S>> {
  const { system, method = 'GET', url, headers, body, signal } = call;
  const response = await fetch(url, {
    method,
    headers: { accept: 'application/json', ...(body === undefined || body instanceof URLSearchParams ? {} : { 'content-type': 'application/json' }), ...headers },
    body: body instanceof URLSearchParams ? body : body === undefined ? undefined : JSON.stringify(body),
    redirect: 'manual',
    signal,
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw troubleOf(call, response);
  }
  const parsed = call.answer.safeParse(parseJson(await readBounded(response)));
  if (parsed.success) return parsed.data;
  throw new LineTrouble({ de: `${system} antwortet anders als erwartet. Stimmt die Adresse?`, en: `${system} answers in another way than expected. Is the address right?` });
}

function troubleOf({ system, missing }: Pick<SystemCall<z.ZodType>, 'system' | 'missing'>, { status, headers }: Response): LineTrouble {
  if (status === 401 || status === 403) {
    return new LineTrouble({ de: `${system} nimmt den Zugangsschlüssel nicht an, oder er darf das nicht.`, en: `${system} does not accept the access token, or it may not do this.` }, { final: true });
  }
  if (status === 404 || status === 410) {
    return new LineTrouble(missing ?? { de: `${system} kennt das nicht. Prüfen Sie Adresse und Kennungen.`, en: `${system} does not know this. Check address and ids.` }, { final: true });
  }
  if (status >= 300 && status < 400) {
    return new LineTrouble({ de: `${system} verweist auf eine andere Adresse. Tragen Sie die endgültige ein.`, en: `${system} points to another address. Enter the final one.` }, { final: true });
  }
  if (status === 429 || status >= 500) {
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    const retryAfter = Number.isFinite(seconds) ? seconds * 1_000 : undefined;
    return new LineTrouble({ de: `${system} ist gerade überlastet oder gestört (${status}).`, en: `${system} is overloaded or out of order just now (${status}).` }, { retryAfter });
  }
  return new LineTrouble({ de: `${system} lehnt das ab (${status}).`, en: `${system} refuses this (${status}).` }, { final: true });
}

/** Reads at most what is allowed, whatever the other side says about its length. */
async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largest) throw new LineTrouble({ de: 'Die Antwort ist viel zu groß.', en: 'The answer is far too large.' }, { final: true });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
