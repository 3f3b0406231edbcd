/** What stood in the way of the database server; a word for programs, where the message is for people. */
export type RefusalReason =
  | 'held'
  | 'platform'
  | 'package-missing'
  | 'c-library'
  | 'account'
  | 'not-writable'
  | 'disk-full'
  | 'version'
  | 'password'
  | 'server';

/** The embedded server cannot be started. The message is one sentence about the cause and one about the remedy. */
export class StartRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, cause: string, remedy: string, options?: ErrorOptions) {
    super(`${cause} ${remedy}`, options);
    this.name = 'StartRefused';
    this.reason = reason;
  }
}
