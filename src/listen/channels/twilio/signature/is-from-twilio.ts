import { isSigned } from '#listen/lines/server/check-signature.ts';
import { signedUrls, type RequestPlace } from './signed-urls.ts';

/** Twilio signs a few dozen fields at most. */
const mostFields = 200;

/**
 * Whether a request is Twilio's: its `X-Twilio-Signature` is the HMAC-SHA1, under the account's auth token, of the address followed
 * by all form fields, sorted by name (Twilio: “Validating signatures”). Repeated fields count once per value, sorted.
 * @param fields of the form; empty for a socket.
 */
export function isFromTwilio(place: RequestPlace, fields: URLSearchParams, authToken: string, signature: string | undefined): boolean {
  if (!signature || signature.length > 100 || fields.size > mostFields) return false;
  const words = signedWords(fields);
  return signedUrls(place).some((url) => isSigned({ algorithm: 'sha1', secret: authToken, encoding: 'base64' }, [url, words], signature));
}

/** Names and values one after the other, as they are signed. */
function signedWords(fields: URLSearchParams): string {
  const names = [...new Set(fields.keys())].toSorted(byCode);
  return names.map((name) => [...new Set(fields.getAll(name))].toSorted(byCode).map((value) => name + value).join('')).join('');
}

/** As bytes are compared, not as a language orders its letters. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
