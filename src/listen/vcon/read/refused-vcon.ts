import { en } from '../contract/reasons/messages.en.ts';

/** Name of a reason; its words stand in `contract/reasons/`. */
export type VconReason = keyof typeof en;

/** A vCon that cannot be taken in: the field, what is wrong with it, and the value the sentence speaks of. */
export class RefusedVcon extends Error {
  override name = 'RefusedVcon';
  readonly field: string;
  readonly reason: VconReason;
  readonly about: string;

  constructor(field: string, reason: VconReason, about = '') {
    const words = en[reason];
    super(`${field}: ${typeof words === 'string' ? words : words(about)}`);
    this.field = field;
    this.reason = reason;
    // What somebody sent is shown to people, so it is kept short.
    this.about = about.slice(0, 200);
  }
}
