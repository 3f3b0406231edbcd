import { channel, type Errand, type OpenLine } from '#listen/lines/server/channel.ts';
import type { Channels } from '#listen/lines/server/discover-channels.ts';
import { eventually } from '#src/testing/eventually.ts';
import { manifest, type MailSettings } from '../manifest.ts';
import { readMail } from '../reading/read-mail.ts';
import { ownMessageId } from '../sending/own-message-id.ts';
import { takeMail, type Taken } from '../taking/take-mail.ts';
import { mailSettings } from './mail-settings.ts';

/** The mail channel with a test in place of its two servers. */
export interface MailChannel {
  channels: Channels;
  /** What the product asked to send. */
  errands: Errand[];
  /** The mailbox, once it is open. */
  line(): Promise<OpenLine<MailSettings>>;
  /** A mail lies in the mailbox. */
  receive(raw: Buffer, folder?: 'received' | 'sent'): Promise<Taken>;
}

export function mailChannel(): MailChannel {
  const opened: Array<OpenLine<MailSettings>> = [];
  const errands: Errand[] = [];
  const made = channel({
    manifest,
    check: async () => undefined,
    async start(line, signal) {
      opened.push(line);
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    },
    async deliver(errand, { id }) {
      errands.push(errand);
      return { message: ownMessageId(id, errand.key, mailSettings.address) };
    },
  });
  const line = () => eventually(() => opened[0] ?? Promise.reject(new Error('the mailbox is not open')));
  return {
    channels: new Map([['mail', made]]),
    errands,
    line,
    async receive(raw, folder = 'received') {
      const open = await line();
      return takeMail(open, { mail: await readMail(raw), folder, receivedAt: open.services.now() });
    },
  };
}
