import type { ProblemBody } from '#platform/contract/problem.ts';
import type { FieldError } from '#platform/http/problem.ts';
import { Problem } from '#platform/http/problem.ts';
import { importProblems } from '../contract/problems.ts';
import { sayRefusal, type Refusal } from '../contract/refusal.ts';
import type { Imported } from './import-dialogues.ts';

/** Lines a reply and the list of an import name; the numbers count all. */
export const linesNamed = 1_000;

/** A line that was refused. */
export interface RefusedAt extends Refusal {
  line: number;
}

/** An import of which some lines were not stored: the others were, and the refusal says how many. */
export class ImportIncomplete extends Problem {
  readonly #imported: Imported;
  readonly #refused: readonly RefusedAt[];

  constructor(imported: Imported, refused: readonly RefusedAt[]) {
    super(importProblems.incomplete);
    this.#imported = imported;
    this.#refused = refused;
  }

  override body(language: 'de' | 'en'): ProblemBody & Imported & { refusals: readonly RefusedAt[] } {
    const errors: FieldError[] = this.#refused.map((each) => ({ field: `line ${each.line}`, message: sayRefusal(language, each) }));
    return { ...super.body(language), field: errors[0]?.field, errors, refusals: this.#refused, ...this.#imported };
  }
}
