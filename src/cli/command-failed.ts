/** What stood in the way of a command: one sentence for the person at the terminal, and exit code 1. */
export class CommandFailed extends Error {
  override name = 'CommandFailed';
}
