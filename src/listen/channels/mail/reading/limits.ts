/** What a mail may be at most. Whatever exceeds it is refused by name, before it costs more than looking. */
export const mailLimits = {
  /** Bytes of the whole message, as large providers allow. */
  bytes: 30 * 1024 * 1024,
  parts: 400,
  /** Multiparts within multiparts. */
  depth: 40,
  headerBytes: 512 * 1024,
  /** Characters of the text that is looked at; the rest is read in the original. */
  textLength: 1024 * 1024,
  /** Characters of HTML that is shown or turned into text. */
  htmlLength: 2 * 1024 * 1024,
  attachments: 100,
  attachmentBytes: 20 * 1024 * 1024,
  /** Mails up to this size, in bytes, are read in the server's own thread; larger ones beside it. */
  readHereBytes: 256 * 1024,
  /** Milliseconds for reading one mail beside the server. */
  readingTime: 20_000,
  /** Megabytes of memory for reading one mail beside the server. */
  readingMemory: 512,
} as const;
