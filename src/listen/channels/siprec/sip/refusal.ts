/** A request that is refused: how the other side learns it, and its name in the metrics. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly reason: string;
  readonly outcome: string;
  readonly headers: ReadonlyArray<readonly [string, string]>;

  constructor(status: number, reason: string, outcome: string, headers: ReadonlyArray<readonly [string, string]> = []) {
    super(`${status} ${reason}`);
    this.status = status;
    this.reason = reason;
    this.outcome = outcome;
    this.headers = headers;
  }
}
