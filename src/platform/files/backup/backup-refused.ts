/** A backup that cannot be written, read or restored. The message is one sentence for the person at the terminal. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
}
