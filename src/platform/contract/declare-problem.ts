/** What people read when a request is refused, in one language. */
export interface ProblemCopy {
  title: string;
  /** What happened, where the title is not enough. */
  detail?: string;
  /** What to do next. */
  remedy: string;
}

/** A kind of refusal: stable name, HTTP status and its texts in both languages. */
export interface ProblemKind {
  name: string;
  status: number;
  copy: { de: ProblemCopy; en: ProblemCopy };
}

const declared = new Map<string, ProblemKind>();

/**
 * Declares a kind of refusal; a feature keeps its kinds in `contract/problems.ts`. Declared kinds are listed in the API's
 * documentation, where a refusal's `type` leads.
 */
export function declareProblem(name: string, status: number, copy: ProblemKind['copy']): ProblemKind {
  const kind = { name, status, copy };
  declared.set(name, kind);
  return kind;
}

/** Every kind declared so far, by status and name. */
export function declaredProblems(): ProblemKind[] {
  return [...declared.values()].sort((a, b) => a.status - b.status || a.name.localeCompare(b.name));
}
