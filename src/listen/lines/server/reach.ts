/** What goes out over a line by itself. */
export interface Reach {
  /** Answers given at our own desk. */
  answers: boolean;
  /** Questions about consent, with a link to the customer's page: as messages of their own, with the next answer, or not at all. */
  questions: 'link' | 'with-answer' | 'never';
}
