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

/** Declares a kind of refusal; a feature keeps its kinds in `contract/problems.ts`. */
export function declareProblem(name: string, status: number, copy: ProblemKind['copy']): ProblemKind {
  return { name, status, copy };
}
