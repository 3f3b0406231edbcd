import PostalMime from 'postal-mime';
import { ReadingRoom } from '#listen/channels/mail/reading/reading-room.ts';
import { hasFixtures, mailFixtures } from '#listen/channels/mail/reading/testing/mail-fixtures.ts';
import { findThread } from '#listen/channels/mail/taking/find-thread.ts';
import type { Bench } from './figure.ts';

const mails = 10_000;
const batch = 250;

/** Mails read and put into threads, and the same mails through postal-mime alone. */
export const bench: Bench = async (emit) => {
  if (!hasFixtures) throw new Error('the mail bench needs ../shared/data/emails beside the project');
  const letters = await lettersOf(mails);
  await using room = new ReadingRoom();
  const threads = new Threads();
  let [ours, baseline] = [0, 0];
  const read = async (raw: Buffer) => {
    const mail = await room.read(raw);
    threads.place(await findThread(threads, mail, undefined), [mail.id]);
  };
  const alone = (raw: Buffer) => PostalMime.parse(raw, { forceRfc822Attachments: true });
  for (const raw of letters.slice(0, batch * 2)) await Promise.all([read(raw), alone(raw)]);
  for (let at = 0; at < letters.length; at += batch) {
    const some = letters.slice(at, at + batch);
    // Whoever goes second finds a warmer cache, so they take turns.
    const order = at % (2 * batch) === 0 ? (['ours', 'alone'] as const) : (['alone', 'ours'] as const);
    for (const who of order) {
      const began = performance.now();
      for (const raw of some) await (who === 'ours' ? read(raw) : alone(raw));
      if (who === 'ours') ours += performance.now() - began;
      else baseline += performance.now() - began;
    }
  }
  process.stderr.write(`${threads.size} threads\n`);
  emit({ name: 'mails parsed, trimmed and threaded', unit: 'ms', n: letters.length, ours, baseline });
};

/** Fixtures in turn, each under an id of its own, every fifth beginning a thread the next four answer. */
async function lettersOf(count: number): Promise<Buffer[]> {
  const fixtures = await mailFixtures();
  return Array.from({ length: count }, (_, n) => {
    const root = n - (n % 5);
    const references = n === root ? '' : `References: <bench-${root}@example.org>\r\nIn-Reply-To: <bench-${n - 1}@example.org>\r\n`;
    const raw = fixtures[n % fixtures.length]?.raw ?? Buffer.alloc(0);
    return Buffer.concat([Buffer.from(`Message-ID: <bench-${n}@example.org>\r\n${references}`), raw]);
  });
}

/** Threads in memory, so that reading is measured and not a database. */
class Threads {
  readonly #ofMessage = new Map<string, string>();
  readonly #names = new Set<string>();

  get size(): number {
    return this.#names.size;
  }

  async threadOf(messages: readonly string[]): Promise<string | undefined> {
    for (const message of messages) {
      const thread = this.#ofMessage.get(message);
      if (thread) return thread;
    }
    return undefined;
  }

  async placeOf(thread: string) {
    return this.#names.has(thread) ? { conversationId: thread, customerId: thread } : undefined;
  }

  place({ thread }: { thread: string }, messages: readonly string[]): void {
    this.#names.add(thread);
    for (const message of messages) this.#ofMessage.set(message, thread);
  }
}
