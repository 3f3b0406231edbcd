/** A collection drive of the demo company; days are counted from the day the demo begins. */
export type DemoDrive = {
  sentence: string;
  /** Its first and its last day, as days from today: -2 is the day before yesterday. */
  from: number;
  until: number;
  /** Keys of employees. */
  startedBy: string;
  signer: string;
  /** What the signer wrote; nothing as long as the drive runs. */
  word: string | null;
};
