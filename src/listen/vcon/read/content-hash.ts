import { createHash, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '#platform/text/canonical-json.ts';
import { RefusedVcon } from './refused-vcon.ts';
import type { VconContent } from './vcon-document.ts';

/** Names of hashes in a `content_hash`, such as `sha512-…` (draft-ietf-vcon-vcon-core, "ContentHash"). */
const algorithms: Record<string, string> = { sha512: 'sha512', sha384: 'sha384', sha256: 'sha256' };

/**
 * Compares what a container holds with the hash it names for it. What lies elsewhere is never fetched, so its hash says nothing
 * here.
 * @throws RefusedVcon `hashBroken`, or `hashUnknown` when no hash it names is known.
 */
export function assertHash(content: VconContent, field: string): void {
  const { body, content_hash: hashes, alg, signature } = content;
  if (body === undefined || body === null || body === '') return;
  if (hashes && hashes.length > 0) {
    const known = hashes.map(split).filter((each) => each !== undefined);
    if (known.length === 0) throw new RefusedVcon(`${field}.content_hash`, 'hashUnknown', hashes[0]?.split('-')[0]);
    if (!known.every((each) => matches(content, each))) throw new RefusedVcon(`${field}.content_hash`, 'hashBroken');
  } else if (signature && alg && /^sha-?512$/i.test(alg) && !matches(content, { name: 'sha512', digest: signature })) {
    throw new RefusedVcon(`${field}.signature`, 'hashBroken');
  }
}

interface Hash {
  name: string;
  digest: string;
}

function split(token: string): Hash | undefined {
  const dash = token.indexOf('-');
  const name = algorithms[token.slice(0, dash).toLowerCase()];
  return name === undefined ? undefined : { name, digest: token.slice(dash + 1) };
}

function matches(content: VconContent, { name, digest }: Hash): boolean {
  const wanted = Buffer.from(digest, 'base64url');
  return filesOf(content).some((file) => {
    const found = createHash(name).update(file).digest();
    return found.length === wanted.length && timingSafeEqual(found, wanted);
  });
}

/** The bytes the hash may be of: the file. A JSON value has none of its own, so its usual spellings are tried. */
function filesOf({ body, encoding }: VconContent): Buffer[] {
  if (typeof body !== 'string') return [canonicalJson(body), JSON.stringify(body)].map((text) => Buffer.from(text));
  return [encoding === 'base64url' ? Buffer.from(body, 'base64url') : Buffer.from(body)];
}
