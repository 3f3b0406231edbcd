import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#platform/text/canonical-json.ts';
import { commitTo, genesis, linkOf, type ConsentStatement } from './chain.ts';
import { verifyChain, type LedgerRow } from './verify-chain.ts';

const salt = randomBytes(32);
const subjectId = randomUUID();
const saltOf = (id: string) => (id === subjectId ? salt : undefined);

const kinds = ['asked', 'granted', 'refused', 'withdrawn'] as const;
const purposes = ['listen', 'quote'] as const;

/** A chain as the ledger writes it. */
function chain(entries: ReadonlyArray<{ kind: (typeof kinds)[number]; purpose: string; facts: Record<string, unknown> }>): LedgerRow[] {
  let previous: Buffer = genesis;
  return entries.map(({ kind, purpose, facts }, index) => {
    const statement: ConsentStatement = {
      conversationId: 'c', n: index + 1, at: new Date(1_700_000_000_000 + index).toISOString(), kind, party: 'customer', purpose, seq: index + 3, facts,
    };
    const commitment = commitTo(salt, statement);
    const hash = linkOf(previous, statement.n, statement.at, commitment);
    const row = { ...statement, subjectId, commitment, previous, hash };
    previous = hash;
    return row;
  });
}

const Entries = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), purpose: fc.constantFrom(...purposes), facts: fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<Record<string, unknown>> }),
  { minLength: 1, maxLength: 12 },
);

const falsifications: Array<[string, (row: LedgerRow) => LedgerRow, string]> = [
  ['kind', (row) => ({ ...row, kind: row.kind === 'refused' ? 'granted' : 'refused' }), 'commitment'],
  ['purpose', (row) => ({ ...row, purpose: `${row.purpose}!` }), 'commitment'],
  ['facts', (row) => ({ ...row, facts: { ...row.facts, audience: ['somebody else'] } }), 'commitment'],
  ['number of the event', (row) => ({ ...row, seq: row.seq + 1 }), 'commitment'],
  ['time', (row) => ({ ...row, at: new Date(0).toISOString() }), 'hash'],
  ['commitment', (row) => ({ ...row, commitment: randomBytes(32) }), 'hash'],
  ['hash', (row) => ({ ...row, hash: randomBytes(32) }), 'hash'],
  ['link', (row) => ({ ...row, previous: randomBytes(32) }), 'link'],
];

describe('the chain of a conversation', () => {
  test('holds as it was written, whatever was stated', () => {
    fc.assert(fc.property(Entries, (entries) => {
      expect(verifyChain(chain(entries), saltOf)).toBeUndefined();
    }));
  });

  test.each(falsifications)('names the first row whose %s was altered afterwards', (_what, falsify, expected) => {
    fc.assert(
      fc.property(Entries, fc.nat(), (entries, somewhere) => {
        const rows = chain(entries);
        const at = somewhere % rows.length;
        const altered = rows.map((row, index) => (index === at ? falsify(row) : row));
        expect(verifyChain(altered, saltOf)).toEqual({ conversationId: 'c', n: at + 1, what: expected });
      }),
    );
  });

  test('does not hold with a row taken out of its middle', () => {
    const rows = chain([{ kind: 'asked', purpose: 'listen', facts: {} }, { kind: 'granted', purpose: 'listen', facts: {} }, { kind: 'withdrawn', purpose: 'listen', facts: {} }]);
    expect(verifyChain(rows.toSpliced(1, 1), saltOf)).toEqual({ conversationId: 'c', n: 3, what: 'gap' });
  });

  test('still holds once the salt was destroyed and the facts were emptied', () => {
    fc.assert(
      fc.property(Entries, (entries) => {
        const erased = chain(entries).map((row) => ({ ...row, facts: null, subjectId: null }));
        expect(verifyChain(erased, () => undefined)).toBeUndefined();
      }),
    );
  });

  test('commits to the same bytes whatever the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: 'ä' }], a: null })).toBe(canonicalJson({ a: null, b: [1, { c: 'ä', d: 2 }] }));
    expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: '1' }));
  });
});
