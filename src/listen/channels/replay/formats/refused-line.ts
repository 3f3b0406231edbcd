/** A line or file that is not a dialogue. The message names the field and what is wrong with it. */
export class RefusedLine extends Error {
  override name = 'RefusedLine';
}
