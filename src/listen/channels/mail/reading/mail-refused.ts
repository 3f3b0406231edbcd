/** Why a mail is not taken; `took-too-much` is about memory. Named in the metrics and in the mailbox's state; the mail itself stays where it is. */
export type MailRefusal = 'too-large' | 'too-many-parts' | 'too-deep' | 'headers-too-large' | 'took-too-long' | 'took-too-much' | 'unreadable';

/** A mail that cannot be read within the limits. */
export class MailRefused extends Error {
  override name = 'MailRefused';
  readonly refusal: MailRefusal;

  constructor(refusal: MailRefusal, options?: ErrorOptions) {
    super(`mail refused: ${refusal}`, options);
    this.refusal = refusal;
  }
}
