import { ProblemBody } from '../contract/problem.ts';

/** A refusal of the API as a program that calls it over the network receives it. */
export class Refusal extends Error {
  override name = 'Refusal';
  /** What the API said. */
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody) {
    super([problem.field, problem.errors?.[0]?.message ?? problem.detail ?? problem.title].filter(Boolean).join(': '));
    this.problem = problem;
  }

  /** Stable name, such as `not-found`. */
  get kind(): string {
    return this.problem.type.split('#')[1] ?? this.problem.type;
  }
}

/** Reads a refusal from a reply; a proxy in between may answer with a page of its own. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = ProblemBody.loose().safeParse(body);
  if (problem.success) return new Refusal(problem.data);
  return new Refusal({ type: '#unreadable', title: `The server answered ${response.status} ${response.statusText}`.trim(), status: response.status });
}
