import { setUpLine } from '#listen/lines/testing/set-up-line.ts';
import type { OpenLine } from '#listen/lines/server/channel.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import type { MailSettings } from '../manifest.ts';
import { mailChannel, type MailChannel } from './mail-channel.ts';
import { mailSettings } from './mail-settings.ts';

/** A house with a mailbox whose servers are the test itself. */
export interface MailLine extends AsyncDisposable, Pick<MailChannel, 'errands' | 'receive'> {
  house: TestHouse;
  people: SeededPeople;
  address: string;
  line: OpenLine<MailSettings>;
  /** Bearer key of an administrator. */
  adminKey: string;
}

/** Opens one. */
export async function openMailLine(): Promise<MailLine> {
  const { channels, errands, receive, line } = mailChannel();
  const house = await openTestHouse({ channels });
  const people = await seedPeople(house);
  const address = await house.listen();
  const admin = await people.employee({ roles: ['admin'] });
  await setUpLine(house, admin.key, { kind: 'mail', settings: mailSettings });
  return { house, people, address, line: await line(), adminKey: admin.key, errands, receive, [Symbol.asyncDispose]: () => house[Symbol.asyncDispose]() };
}
