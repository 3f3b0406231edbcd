/** The numbers of a session's messages: each side counts its own, and says which of the other's it has read. */
export class Numbering {
  #ours = 0;
  #theirs = 0;

  /** Takes the numbers of a message of theirs. @returns what is wrong with them. */
  heed({ seq, serverseq }: { seq: number; serverseq: number }): 'out-of-order' | 'wrong-serverseq' | undefined {
    if (seq !== this.#theirs + 1) return 'out-of-order';
    this.#theirs = seq;
    return serverseq > this.#ours ? 'wrong-serverseq' : undefined;
  }

  /** The numbers of our next message. */
  next(): { seq: number; clientseq: number } {
    this.#ours += 1;
    return { seq: this.#ours, clientseq: this.#theirs };
  }
}
