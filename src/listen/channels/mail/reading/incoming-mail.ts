import type { Correspondent } from './correspondent.ts';
import type { DeliveryReport } from './delivery-report.ts';
import type { MailFile } from './mail-file.ts';
import type { MailNature } from './nature.ts';
import type { Segment } from '#platform/text/mail/segment.ts';

/** A mail, read. Plain values only, so that it can come from another thread. */
export interface IncomingMail {
  /** Without brackets. Mails that bring none get one made of their own bytes, so that they too are recognised. */
  id: string;
  /** Ids of earlier mails it answers or refers to, the nearest first. */
  refersTo: string[];
  from: Correspondent | undefined;
  /** Where the writer wants answers, if not at `from`. */
  replyTo: Correspondent | undefined;
  to: Correspondent[];
  cc: Correspondent[];
  subject: string;
  /** As the writer's clock had it. */
  sentAt: Date | undefined;
  nature: MailNature;
  /** Of a bounce: what could not be delivered. */
  report: DeliveryReport | undefined;
  /** The whole text, cut into the writer's own words and the rest. Made from the HTML where there is no text. */
  segments: Segment[];
  /** As it came; goes nowhere but through `shownHtml`. */
  html: string | undefined;
  files: MailFile[];
  /** Something was left out because it exceeded a limit: the end of a long text, further files. */
  isCut: boolean;
}
