import { ORPCError } from '@orpc/server';
import type { ProblemBody } from '../contract/problem.ts';
import type { ProblemKind } from '../contract/declare-problem.ts';

/** One wrong field, in the language of the caller where that is known. */
export interface FieldError {
  field: string;
  message: string;
}

/**
 * A refusal on its way to the caller. Thrown anywhere below an operation and written as problem+json in the caller's
 * language at the edge.
 */
export class Problem extends ORPCError<string, undefined> {
  readonly kind: ProblemKind;
  readonly field: string | undefined;
  readonly errors: FieldError[] | undefined;

  constructor(kind: ProblemKind, about: { field?: string; errors?: FieldError[]; cause?: unknown } = {}) {
    super(kind.name, { status: kind.status, message: kind.copy.en.title, cause: about.cause });
    this.kind = kind;
    this.field = about.field ?? about.errors?.[0]?.field;
    this.errors = about.errors;
  }

  /** The body of the refusal in one language. */
  body(language: 'de' | 'en'): ProblemBody {
    const copy = this.kind.copy[language];
    return {
      type: `/api/docs/problems#${this.kind.name}`,
      title: copy.title,
      status: this.kind.status,
      detail: copy.detail,
      field: this.field,
      remedy: copy.remedy,
      errors: this.errors,
    };
  }
}
