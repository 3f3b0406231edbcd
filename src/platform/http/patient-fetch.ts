import { setTimeout as pause } from 'node:timers/promises';
import { refusalOf } from './refusal.ts';

const passing = new Set([429, 502, 503, 504]);
const firstPause = 250;
const attempts = 8;

/**
 * `fetch` for programs that call the API with idempotency keys: waits and tries again while nobody answers or the server
 * asks to, and throws refusals.
 * @throws Refusal with the server's problem; Error when nobody answered after about half a minute.
 */
export async function patientFetch(request: Request, init?: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(request.clone(), init).catch((error: unknown) => {
      if (request.signal.aborted || attempt === attempts) throw error;
      return undefined;
    });
    if (response?.ok) return response;
    if (response && (!passing.has(response.status) || attempt === attempts)) throw await refusalOf(response);
    const asked = Number(response?.headers.get('retry-after') ?? Number.NaN);
    await response?.body?.cancel();
    const wait = Number.isFinite(asked) ? asked * 1_000 : firstPause * 2 ** (attempt - 1);
    await pause(wait * (1 + Math.random() / 4), undefined, { signal: request.signal });
  }
}
