import { channel as declareChannel, type OpenLine } from '#listen/lines/server/channel.ts';
import { checkMailbox } from './check-mailbox.ts';
import { watchMailbox } from './imap/watch-mailbox.ts';
import { manifest, type MailSettings } from './manifest.ts';
import { ReadingRoom } from './reading/reading-room.ts';
import { deliverAnswer } from './sending/deliver-answer.ts';
import { takeMail } from './taking/take-mail.ts';

/** Mail: customers write to a mailbox of the organisation and are answered from it. */
export const channel = declareChannel({ manifest, check: checkMailbox, start: readMailbox, deliver: deliverAnswer });

async function readMailbox(line: OpenLine<MailSettings>, signal: AbortSignal): Promise<void> {
  await using room = new ReadingRoom();
  await watchMailbox(
    line,
    (folder) => ({
      async take({ raw, receivedAt }) {
        const became = await takeMail(line, { mail: await room.read(raw), folder, receivedAt });
        if (became !== 'taken' && became !== 'own') line.refused(became);
      },
      refuse: ({ refusal }) => line.refused(refusal),
    }),
    signal,
  );
}
