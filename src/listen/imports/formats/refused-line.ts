import { sayRefusal, type Reason, type Refusal } from '../contract/refusal.ts';

/** A line or file that is no dialogue: the field, what is wrong with it, and the value that speaks of. */
export class RefusedLine extends Error implements Refusal {
  override name = 'RefusedLine';
  readonly field: string;
  readonly reason: Reason;
  readonly about: string;

  constructor(field: string, reason: Reason, about = '') {
    super(sayRefusal('en', { field, reason, about }));
    this.field = field;
    this.reason = reason;
    this.about = about;
  }
}
