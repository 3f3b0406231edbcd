import type { Call } from '../reach/call.ts';
import type { Rewording } from './words.ts';

/** The organisation's own words for this brand; ours do when they cannot be had. The browser keeps them for some minutes. */
export async function fetchRewording(call: Call, brand: string | undefined): Promise<Rewording> {
  const { body } = await call<{ texts: Rewording }>('GET', `/chat/texts${brand ? `?brand=${encodeURIComponent(brand)}` : ''}`);
  return body?.texts ?? {};
}
