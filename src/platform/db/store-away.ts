/** The server is not there, and it is known why. `code` is PostgreSQL's for the same trouble. */
export class StoreAway extends Error {
  override name = 'StoreAway';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
