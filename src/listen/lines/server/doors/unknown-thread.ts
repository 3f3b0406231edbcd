/** An adapter spoke of a thread it never began. A mistake of the adapter, not of the other system. */
export class UnknownThread extends Error {
  override name = 'UnknownThread';

  constructor() {
    super('the thread was never begun');
  }
}
