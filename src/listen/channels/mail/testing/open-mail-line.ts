import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { setUpLine } from '#listen/lines/testing/set-up-line.ts';
import { channel, type Errand, type OpenLine } from '#listen/lines/server/channel.ts';
import { manifest, type MailSettings } from '../manifest.ts';
import { readMail } from '../reading/read-mail.ts';
import { ownMessageId } from '../sending/own-message-id.ts';
import { takeMail, type Taken } from '../taking/take-mail.ts';
import { mailSettings } from './mail-settings.ts';

/** A house with a mailbox whose servers are the test itself. */
export interface MailLine extends AsyncDisposable {
  house: TestHouse;
  people: SeededPeople;
  address: string;
  line: OpenLine<MailSettings>;
  /** Bearer key of an administrator. */
  adminKey: string;
  /** What the product asked to send. */
  errands: Errand[];
  /** A mail lies in the mailbox. */
  receive(raw: Buffer, folder?: 'received' | 'sent'): Promise<Taken>;
}

/** Opens one. */
export async function openMailLine(settings: Record<string, unknown> = {}): Promise<MailLine> {
  const opened: Array<OpenLine<MailSettings>> = [];
  const errands: Errand[] = [];
  const stub = channel({
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
  const house = await openTestHouse({ channels: new Map([['mail', stub]]) });
  const people = await seedPeople(house);
  const address = await house.listen();
  const admin = await people.employee({ roles: ['admin'] });
  await setUpLine(house, admin.key, { kind: 'mail', settings: { ...mailSettings, ...settings } });
  const line = await eventually(() => opened[0] ?? Promise.reject(new Error('the mailbox is not open')));
  return {
    house,
    people,
    address,
    line,
    adminKey: admin.key,
    errands,
    receive: async (raw, folder = 'received') => takeMail(line, { mail: await readMail(raw), folder, receivedAt: house.services.now() }),
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  };
}
