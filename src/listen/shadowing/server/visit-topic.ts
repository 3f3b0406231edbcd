import { problems } from '#platform/contract/well-known-problems.ts';
import { Id } from '#platform/contract/identifiers.ts';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { admit } from '#platform/http/admit.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import { liveTopic, type Sink } from '#platform/live/live-topic.ts';
import { z } from 'zod';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { ConsentFacts } from '#listen/gate/contract/consent-facts.ts';
import { doorOf } from '#listen/gate/server/door-of.ts';
import type { WatchedConversation } from '#listen/gate/server/doorkeeper.ts';
import type { VisitItem } from '../contract/visit.ts';
import { activeVisits } from './active-visits.ts';
import { guestConversation, heardTurn, type Listener } from './guest-conversation.ts';
import { peopleOf, shapeVisits } from './people-of-visits.ts';
import { seatsOf, type SeatRecord } from './seat-record.ts';
import type { ShadowingParts } from './shadowing-parts.ts';
import { visitOf } from './visit-rows.ts';

/** Topic `visit`: a guest hears the host's conversations as far as the gate lets them. */
export function visitTopic(database: Database, parts: ShadowingParts) {
  return liveTopic({
    name: 'visit',
    params: z.strictObject({ visitId: Id }),
    async watch(actor, { visitId }, sink) {
      admit(actor, { audience: ['guest'], permission: 'shadowing:visit', creates: false });
      const guest = asEmployee(actor);
      const row = await transact(database, { path: 'none', actor: guest.id }, (tx) => visitOf(tx, visitId, guest.id));
      if (row.guest_id !== guest.id) throw new Problem(problems.notFound);
      const live = new LiveVisit(database, parts, { visitId, hostId: row.host_id, guestId: guest.id }, sink);
      try {
        await live.open();
      } catch (error) {
        live[Symbol.dispose]();
        throw error;
      }
      return live;
    },
  });
}

/** One visit in one browser tab. Whether something may be shown is decided when the frame is written. */
class LiveVisit implements Disposable {
  readonly #database: Database;
  readonly #parts: ShadowingParts;
  readonly #listener: Listener;
  readonly #sink: Sink;
  readonly #seats = new Map<string, { seat: SeatRecord; door: Disposable & { conversation: WatchedConversation } }>();
  readonly #all = new DisposableStack();

  constructor(database: Database, parts: ShadowingParts, listener: Listener, sink: Sink) {
    this.#database = database;
    this.#parts = parts;
    this.#listener = listener;
    this.#sink = sink;
  }

  async open(): Promise<void> {
    const { doorkeeper, feed, room } = this.#parts;
    const { visitId, hostId, guestId } = this.#listener;
    const again = () => this.#sink.end('read-again');
    this.#all.use(
      feed.watchAll((event) => {
        if (event.kind === 'listener-joined' && event.body.visitId === visitId) void this.#sit(event.conversationId).catch(again);
      }, again),
    );
    this.#all.use(
      room.watch(hostId, (news) => {
        if (news.kind === 'left') this.#leaves(news.visitId);
        else if (news.kind === 'changed') void this.#presence();
        else if (news.guests?.has(guestId) ?? true) this.#show(() => ({ type: 'side-talk', message: news.message }));
      }),
    );
    // What was remembered while the database was away may be wrong: close every door, and read again afterwards.
    this.#all.use(
      doorkeeper.onSureness((sure) => {
        if (sure) again();
        else for (const handle of this.#seats.keys()) this.#showSeat(handle);
      }),
    );
    await this.#presence();
    await this.#sit();
    this.#show(() => ({ type: 'conversations', conversations: [...this.#seats.keys()].map((id) => this.#view(id)).filter((view) => view !== undefined) }));
  }

  async #presence(): Promise<void> {
    const { visitId, hostId, guestId } = this.#listener;
    try {
      const { visit, guests } = await transact(this.#database, { path: 'none', actor: guestId }, async (tx) => {
        const [shaped] = await shapeVisits(tx, [await visitOf(tx, visitId, guestId)], guestId);
        const people = await peopleOf(tx, (await activeVisits(tx, hostId)).map((each) => each.guestId));
        return { visit: shaped, guests: [...people.values()] };
      });
      if (visit) this.#show(() => ({ type: 'visit', visit, guests }));
    } catch (error) {
      this.#sink.end(error instanceof Problem ? 'ended' : 'read-again');
    }
  }

  /** Sits down in one conversation, or in all the visit has a seat in. */
  async #sit(only?: string): Promise<void> {
    const { visitId, guestId } = this.#listener;
    const seats = await transact(this.#database, { path: 'gate', actor: guestId }, (tx) => seatsOf(tx, visitId, only));
    for (const seat of seats) {
      if (this.#seats.has(seat.conversationId)) continue;
      const door = await this.#parts.doorkeeper.watch(
        seat.conversationId,
        (event, before, conversation) => this.#news(event, before, conversation),
        () => this.#leave(seat.conversationId),
      );
      if (this.#all.disposed || this.#seats.has(seat.conversationId)) {
        door[Symbol.dispose]();
        continue;
      }
      this.#seats.set(seat.conversationId, { seat, door });
      if (only) this.#showSeat(seat.conversationId);
    }
  }

  #news(event: ConversationEvent, before: ConsentFacts, conversation: WatchedConversation): void {
    const { visitId } = this.#listener;
    const held = this.#seats.get(conversation.id);
    if (!held) return;
    if (!conversation.facts.listeners.has(visitId)) return this.#leave(conversation.id);
    const { facts } = conversation;
    const moved = doorOf(before, visitId) !== doorOf(facts, visitId) || before.spans !== facts.spans || before.purposes !== facts.purposes;
    if (moved) this.#showSeat(conversation.id);
    else if (event.kind === 'turn') {
      this.#show(() => {
        const turn = heardTurn(this.#parts, this.#listener, conversation, event);
        return turn && { type: 'turn', handle: held.seat.handle, turn };
      });
    }
  }

  /** Somebody's visit is over; if it is this one, it hears nothing more, said aside or not. */
  #leaves(visitId: string): void {
    if (visitId === this.#listener.visitId) this.#sink.end('ended');
  }

  #leave(conversationId: string): void {
    const held = this.#seats.get(conversationId);
    if (!held) return;
    this.#seats.delete(conversationId);
    held.door[Symbol.dispose]();
    this.#show(() => ({ type: 'gone', handle: held.seat.handle }));
  }

  #view(conversationId: string) {
    const held = this.#seats.get(conversationId);
    return held && guestConversation(this.#parts, this.#listener, held.seat, held.door.conversation);
  }

  #showSeat(conversationId: string): void {
    this.#show(() => {
      const conversation = this.#view(conversationId);
      return conversation && { type: 'conversation', conversation };
    });
  }

  #show(make: () => VisitItem | undefined): void {
    this.#sink.push(make);
  }

  [Symbol.dispose](): void {
    this.#all.dispose();
    for (const { door } of this.#seats.values()) door[Symbol.dispose]();
    this.#seats.clear();
  }
}
