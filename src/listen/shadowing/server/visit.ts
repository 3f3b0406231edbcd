import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { activeVisits } from './active-visits.ts';
import { guestConversation } from './guest-conversation.ts';
import { peopleOf, shapeVisits } from './people-of-visits.ts';
import { seatsOf } from './seat-record.ts';
import type { ShadowingParts } from './shadowing-parts.ts';
import { visitOf } from './visit-rows.ts';

/** A guest's visit: who is there, and what may be heard at this moment. */
export async function visit({ database, actor }: RequestContext, parts: ShadowingParts, input: { visitId: string }) {
  const guest = asEmployee(actor);
  const loaded = await transact(database, { path: 'gate', actor: guest.id }, async (tx) => {
    const row = await visitOf(tx, input.visitId, guest.id);
    if (row.guest_id !== guest.id) throw new Problem(problems.notFound);
    const [shaped] = await shapeVisits(tx, [row], guest.id);
    const sitting = await activeVisits(tx, row.host_id);
    const people = await peopleOf(tx, sitting.map((each) => each.guestId));
    return { row, shaped, guests: [...people.values()], seats: await seatsOf(tx, row.id) };
  });
  if (!loaded.shaped) throw new Problem(problems.notFound);
  const listener = { visitId: loaded.row.id, hostId: loaded.row.host_id, guestId: guest.id };
  const conversations = [];
  for (const seat of loaded.seats) {
    using watched = await parts.doorkeeper.watch(seat.conversationId, () => undefined);
    conversations.push(guestConversation(parts, listener, seat, watched.conversation));
  }
  return { visit: loaded.shaped, guests: loaded.guests, conversations };
}
