import { parentPort } from 'node:worker_threads';
import { MailRefused } from './mail-refused.ts';
import type { Reading } from './reading-room.ts';
import { readMail } from './read-mail.ts';

/** The thread in which large mails are read; it gets their bytes and answers with a mail or why not. */
const door = parentPort;
if (!door) throw new Error('this file runs in a thread of the reading room');
door.on('message', async (bytes: Uint8Array) => {
  let reading: Reading;
  try {
    reading = { mail: await readMail(Buffer.from(bytes.buffer)) };
  } catch (error) {
    reading = { refusal: error instanceof MailRefused ? error.refusal : 'unreadable' };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the other end is a thread, not a window
  door.postMessage(reading);
});
