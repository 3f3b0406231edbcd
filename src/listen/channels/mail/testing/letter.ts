import { randomUUID } from 'node:crypto';

/** What a mail of a test says; everything else is as mail programs write it. */
export interface Letter {
  from?: string;
  to?: string;
  cc?: string;
  subject?: string;
  /** Without brackets. */
  id?: string;
  /** Ids of the mails it answers, oldest first. */
  answers?: readonly string[];
  head?: readonly string[];
  body?: string;
  html?: string;
}

/** A mail as it comes over the wire. */
export function letter({ from = 'Anna Beispiel <anna@example.org>', to = 'service@example.com', cc, subject = 'Waschmaschine', id = `${randomUUID()}@example.org`, answers = [], head = [], body = 'Sie steht still.', html }: Letter = {}): Buffer {
  const answering = answers.length > 0 ? [`In-Reply-To: <${answers.at(-1)}>`, `References: ${answers.map((each) => `<${each}>`).join(' ')}`] : [];
  const content = html === undefined ? ['Content-Type: text/plain; charset=utf-8', '', body] : ['Content-Type: text/html; charset=utf-8', '', html];
  return Buffer.from([`From: ${from}`, `To: ${to}`, ...(cc ? [`Cc: ${cc}`] : []), `Subject: ${subject}`, `Message-ID: <${id}>`, ...answering, ...head, ...content].join('\r\n'));
}
