/** A way protected rows are touched, why, and whether each use leaves a trace somebody can read. */
export interface Path {
  /** What it is for, in one sentence. */
  purpose: string;
  /** Protected content it reads: `words` of conversations, `consent`, `evidence`; nothing for paths that only write. */
  reads: ReadonlyArray<'words' | 'consent' | 'evidence'>;
  /** Where a use of it is written down. */
  trace: 'the conversation itself' | 'gate.heard' | 'privacy.access' | 'none needed';
}

/**
 * Every way to conversations, consent and evidence. A transaction names its path, row-level security knows the same names,
 * and a test compares both with this list and with every place in the code that opens one: an unlisted reader sees nothing
 * and fails the build.
 */
export const paths = {
  customer: { purpose: 'Customers read and write their own conversations and consents, and take back what was kept of them.', reads: ['words', 'consent', 'evidence'], trace: 'the conversation itself' },
  serving: { purpose: 'The agent who serves a conversation, and agents looking at the queue.', reads: ['words', 'consent'], trace: 'the conversation itself' },
  gate: { purpose: 'The gate folds a log to decide who may hear what, and hands on what passes as Heard<T>.', reads: ['words', 'consent'], trace: 'gate.heard' },
  asking: { purpose: 'Guests are seated, customers asked, conversations change hands; facts are read, words are not handed on.', reads: ['words', 'consent'], trace: 'the conversation itself' },
  intake: { purpose: 'A channel begins a conversation; writes only.', reads: [], trace: 'the conversation itself' },
  lines: { purpose: 'What happens in another system is done here as well, and what is answered here is carried to the customer there.', reads: ['words', 'consent'], trace: 'the conversation itself' },
  evidence: { purpose: 'Impressions and quoted turns are written, read and indexed; of a conversation only what was heard is compared.', reads: ['words', 'evidence'], trace: 'gate.heard' },
  finding: { purpose: 'The house reads what customers write for thanks; what it keeps of that are numbers, for the serving agent.', reads: ['words', 'consent'], trace: 'none needed' },
  praise: { purpose: 'A kept thanks is read by whoever kept it, and hangs where the customer’s consents of this moment let it.', reads: ['consent', 'evidence'], trace: 'none needed' },
  import: { purpose: 'Recorded dialogues are stored with their consents.', reads: ['words'], trace: 'the conversation itself' },
  proof: { purpose: 'The chains are verified, and it is proved who heard what under which grant.', reads: ['words', 'consent'], trace: 'privacy.access' },
  'subject-access': { purpose: 'Everything about one customer is handed to that customer.', reads: ['words', 'consent', 'evidence'], trace: 'privacy.access' },
  erasure: { purpose: 'A customer is forgotten; only the minimal proof stays.', reads: ['words', 'consent', 'evidence'], trace: 'privacy.access' },
  retention: { purpose: 'What is older than the organisation keeps is deleted.', reads: [], trace: 'privacy.access' },
  figures: { purpose: 'Counts of conversations, without words, for the start page and operations.', reads: [], trace: 'none needed' },
  backup: { purpose: 'Everything is written to a file and read back from it, by the administration.', reads: ['words', 'consent', 'evidence'], trace: 'privacy.access' },
} as const satisfies Record<string, Path>;
