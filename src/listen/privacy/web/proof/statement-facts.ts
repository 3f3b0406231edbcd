import type { Proof } from '../../contract/proof.ts';

/** What a line of the ledger stated, as far as it is known and still there. */
export interface StatementFacts {
  /** The wording somebody was asked in. */
  wording?: { version: number; hash: string };
  /** What those who would listen do. */
  functions: ReadonlyArray<{ de: string; en: string }>;
  because?: string;
  means?: string;
}

/** Reads the facts of a statement; whatever has another form than today's is left out. */
export function statementFacts({ facts }: Proof['statements'][number]): StatementFacts {
  const { wordingVersion, wordingHash, functions, because, means } = facts ?? {};
  return {
    functions: Array.isArray(functions) ? functions.filter(isBilingual) : [],
    ...(typeof wordingVersion === 'number' && typeof wordingHash === 'string' ? { wording: { version: wordingVersion, hash: wordingHash } } : {}),
    ...(typeof because === 'string' ? { because } : {}),
    ...(typeof means === 'string' ? { means } : {}),
  };
}

function isBilingual(value: unknown): value is { de: string; en: string } {
  const { de, en } = (value ?? {}) as { de?: unknown; en?: unknown };
  return typeof de === 'string' && typeof en === 'string';
}
