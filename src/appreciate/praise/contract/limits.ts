/** Characters of a thanks that hangs, in UTF-16 code units: what somebody reads standing. Of a longer one a stretch is chosen. */
export const praiseLimit = 1_000;

/** Bytes a pasted letter may have: some 10,000 words. */
export const letterLimit = 131_072;

/** Bytes a photograph may have when it is sent. What is kept of it is far smaller. */
export const photoLimit = 20 * 1_048_576;

/** Milliseconds in which what was let go or taken down can be brought back. */
export const undoFor = 3_600_000;

/** Findings of one conversation that wait for somebody at a time: nobody is buried in thanks. */
export const openPerConversation = 10;

/** Largest page of what hangs. */
export const hungPage = 1_000;
