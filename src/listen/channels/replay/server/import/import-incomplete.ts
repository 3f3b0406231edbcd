import type { ProblemBody } from '#platform/contract/problem.ts';
import { Problem } from '#platform/http/problem.ts';
import { replayProblems } from '../../contract/problems.ts';
import type { Imported } from './import-dialogues.ts';

/** Lines a reply names; the numbers count all. */
export const linesNamed = 1_000;

/** An import of which some lines were not stored: the others were, and the refusal says how many. */
export class ImportIncomplete extends Problem {
  readonly #imported: Imported;

  constructor(imported: Imported, refused: ReadonlyArray<{ line: number; reason: string }>) {
    super(replayProblems.importIncomplete, { errors: refused.map(({ line, reason }) => ({ field: `line ${line}`, message: reason })) });
    this.#imported = imported;
  }

  override body(language: 'de' | 'en'): ProblemBody & Imported {
    return { ...super.body(language), ...this.#imported };
  }
}
