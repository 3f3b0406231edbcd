/** The database was brought to its schema by another program than this release, mostly a newer one. The message is for people. */
export class NewerDatabase extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `The data was written by a newer release of Ohrensessel: this one does not know ${unknown.join(', ')}. ` +
        'Start the newer release again, or stop it and restore a backup that was written before the upgrade.',
    );
    this.name = 'NewerDatabase';
  }
}
