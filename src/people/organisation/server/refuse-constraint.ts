import type { ProblemKind } from '#platform/contract/declare-problem.ts';
import { Problem } from '#platform/http/problem.ts';

/**
 * Runs a write whose rule is kept by a constraint of the database, and says which rule it was.
 * @param refusals by name of the constraint: the refusal and the field it is about.
 */
export async function refuseConstraint<T>(refusals: Record<string, { kind: ProblemKind; field?: string }>, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const refusal = refusals[(error as { constraint?: string }).constraint ?? ''];
    if (!refusal) throw error;
    throw new Problem(refusal.kind, { field: refusal.field, cause: error });
  }
}
