import { ORPCError } from '@orpc/server';
import type { ProblemBody } from '../contract/problem.ts';
import { germanSentence } from '../contract/field-sentence.ts';
import type { ProblemKind } from '../contract/declare-problem.ts';

/** One wrong field. */
export interface FieldError {
  field: string;
  /** In English, or already in the language of the caller; a sentence declared by `fieldSentence` is put into German. */
  message: string;
  /** In German, where it is not a declared sentence. */
  german?: string;
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
      errors: this.errors?.map(({ field, message, german }) => ({ field, message: (language === 'de' && (german ?? germanSentence(message))) || message })),
    };
  }
}
