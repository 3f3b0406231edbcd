import type { SignedHeads } from '../../contract/heads.ts';

/** A file somebody kept as a signed document, as far as it has the form of one; whether the signature holds is the server's to say. */
export function readSignedHeads(text: string): SignedHeads | undefined {
  const kept = parse(text) as Partial<SignedHeads> | null | undefined;
  if (kept?.format !== 'ohrensessel-consent-heads-1') return undefined;
  const { format, day, heads, key, signature } = kept;
  const isWhole = typeof day === 'string' && Array.isArray(heads) && typeof key === 'string' && typeof signature === 'string';
  return isWhole ? { format, day, heads, key, signature } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
