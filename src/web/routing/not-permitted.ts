/** A page asked for by somebody whose roles do not include it. */
export class NotPermitted extends Error {
  constructor() {
    super('not permitted');
    this.name = 'NotPermitted';
  }
}
