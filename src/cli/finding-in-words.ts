import type { Finding } from '#people/consent/server/verify-ledger.ts';

const whats: Record<Exclude<Finding['what'], 'heads-forged' | 'heads-differ'>, string> = {
  gap: 'a row is missing before it',
  link: 'it does not follow the row before it',
  hash: 'it was altered',
  commitment: 'what it states is not what was committed to',
  'cut-off': 'a signed head says it was there, and it is gone',
  vanished: 'a signed head says it was there, and its whole chain is gone',
  rewritten: 'a signed head says it was another one',
};

/** What is wrong with the ledger, and where. */
export function findingInWords(finding: Finding): string {
  if (finding.what === 'heads-forged') return `The signed heads of ${finding.day} do not bear this instance’s signature.`;
  if (finding.what === 'heads-differ') {
    return `The ends of chains this database remembers are not those that were signed for ${finding.day}. A list kept elsewhere names the chain: --heads FILE.`;
  }
  return `Row ${finding.n} of conversation ${finding.conversationId}: ${whats[finding.what]}.`;
}
