import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Means, Purpose } from '#listen/conversations/contract/events.ts';
import { canonicalJson } from '#platform/text/canonical-json.ts';
import type { ConsentRecord } from '../contract/conversation-record.ts';
import { valueOf } from './content.ts';
import { RefusedVcon } from './refused-vcon.ts';
import { Text, type VconAttachment } from './vcon-document.ts';

const Time = z.string().transform((time) => Date.parse(time)).refine((time) => Number.isFinite(time) && Math.abs(time) < 8.64e15).transform((time) => new Date(time).toISOString());

/** What our own proofs carry besides the draft's fields. */
const ProofData = z.object({
  means: Means.optional().catch(undefined),
  verdict: z.enum(['granted', 'refused', 'withdrawn']).optional().catch(undefined),
  question: z.object({ text: Text, version: z.number(), hash: Text }).optional().catch(undefined),
  audience: z.array(z.int().min(0)).max(1_000).optional().catch(undefined),
});

const LawfulBasis = z.object({
  lawful_basis: z.string(),
  expiration: Time.nullish(),
  purpose_grants: z.array(z.object({ purpose: z.string(), granted: z.boolean(), granted_at: Time.nullish() })).max(100),
  proof_mechanisms: z.array(z.object({ proof_type: z.string(), proof_data: ProofData.optional().catch(undefined) })).max(100).nullish(),
  content_hash: z.unknown().optional(),
});

const ContentHash = z.object({ algorithm: z.string(), canonicalization: z.string().optional(), value: z.string() });
const hashes: Record<string, string> = { 'sha-256': 'sha256', 'sha-3-256': 'sha3-256' };

/** Whether an attachment says on what basis something may be done; newer ones say it in `purpose`, older ones in `type`. */
export function isLawfulBasis({ type, purpose }: VconAttachment): boolean {
  return purpose === 'lawful_basis' || type === 'lawful_basis';
}

/**
 * What a customer agreed to, out of an attachment (draft-howe-vcon-lawful-basis-02). Purposes this house does not ask for, and
 * bases that are not consent, give nothing.
 * @throws RefusedVcon for a hash that does not hold, or a body that is no such statement.
 */
export function consentsOf(attachment: VconAttachment, field: string): Array<Omit<ConsentRecord, 'person' | 'dialog'>> {
  const value = valueOf(attachment);
  const parsed = LawfulBasis.safeParse(value);
  if (!parsed.success) throw new RefusedVcon([field, 'body', ...(parsed.error.issues[0]?.path ?? [])].map(String).join('.'), 'invalid');
  assertOwnHash(value as Record<string, unknown>, `${field}.body`);
  const { lawful_basis, expiration, purpose_grants, proof_mechanisms } = parsed.data;
  if (lawful_basis !== 'consent') return [];
  const [proof] = proof_mechanisms ?? [];
  const own = proof?.proof_data;
  return purpose_grants.flatMap(({ purpose, granted, granted_at }) => {
    const known = Purpose.safeParse(purpose);
    const at = granted_at ?? attachment.start;
    if (!known.success || !at) return [];
    const verdict = granted ? 'granted' : own?.verdict === 'withdrawn' ? 'withdrawn' : 'refused';
    const means = own?.means ?? (proof?.proof_type === 'verbal_confirmation' ? 'verbal_confirmation' : 'import');
    return [{ at, purpose: known.data, verdict, means, question: own?.question ?? null, audience: own?.audience ?? [], until: expiration ?? null }];
  });
}

/** The statement's own hash covers everything else in it, with sorted keys (RFC 8785). */
function assertOwnHash({ content_hash: named, ...rest }: Record<string, unknown>, field: string): void {
  if (named === undefined || named === null) return;
  const hash = ContentHash.safeParse(named);
  // An earlier form was a bare text that named the hash of the wording; it covers nothing that is here.
  if (!hash.success) return;
  const { algorithm, canonicalization = 'jcs', value } = hash.data;
  const name = hashes[algorithm.toLowerCase()];
  if (!name) throw new RefusedVcon(`${field}.content_hash`, 'hashUnknown', algorithm);
  if (canonicalization !== 'jcs') throw new RefusedVcon(`${field}.content_hash`, 'hashUnknown', canonicalization);
  const found = createHash(name).update(canonicalJson(rest)).digest('hex');
  if (found !== value.toLowerCase()) throw new RefusedVcon(`${field}.content_hash`, 'hashBroken');
}
