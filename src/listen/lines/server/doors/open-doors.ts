import type { Doors } from '../doors.ts';
import { identityHash } from '../line-names.ts';
import { begin } from './begin.ts';
import { close } from './close.ts';
import { consent } from './consent.ts';
import { through, type Door } from './door.ts';
import { lockThread } from './lock-thread.ts';
import { question } from './question.ts';
import { release } from './release.ts';
import { say } from './say.ts';
import { serve } from './serve.ts';
import { speaker } from './speaker.ts';
import { threadOf } from './thread-of.ts';

/** The doors of one line. `heard` is told whenever something came through one of them. */
export function openDoors(door: Door, heard: () => void): Doors {
  const hearing = <A extends unknown[], R>(work: (...input: A) => Promise<R>) => (...input: A): Promise<R> => {
    heard();
    return work(...input);
  };
  return {
    begin: hearing((beginning) => begin(door, beginning)),
    say: hearing((turn) => say(door, turn)),
    serve: hearing((serving) => serve(door, serving)),
    release: hearing((moment) => release(door, moment)),
    close: hearing((ending) => close(door, ending)),
    speakerJoined: hearing((moment) => speaker(door, moment, true)),
    speakerLeft: hearing((moment) => speaker(door, moment, false)),
    consent: hearing((answer) => consent(door, answer)),
    question: (thread) => question(door, thread),
    threadOf: (messages) => threadOf(door, messages),
    isCustomer: (ref, customer) =>
      through(door, async (tx) => {
        const thread = await lockThread(tx, door, ref);
        const named = await tx.db.selectFrom('lines.identity').select('customer_id').where('hash', '=', identityHash(door.services.vault, door.line.id, customer)).executeTakeFirst();
        return thread !== undefined && named?.customer_id === thread.customerId;
      }),
    placeOf: (ref) =>
      through(door, async (tx) => {
        const thread = await lockThread(tx, door, ref);
        return thread?.conversationId ? { conversationId: thread.conversationId, customerId: thread.customerId } : undefined;
      }),
  };
}
