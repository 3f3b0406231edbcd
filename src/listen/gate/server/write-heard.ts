import type { Database } from '#platform/db/database.ts';

/** What one visit heard of one conversation under one grant, since it was last written down. */
export interface HeardStretch {
  visitId: string;
  hostId: string;
  guestId: string;
  conversationId: string;
  grantSeq: number;
  firstSeq: number;
  lastSeq: number;
  turns: number;
  /** Sound heard, in milliseconds. */
  sound: number;
  firstAt: Date;
  lastAt: Date;
}

/**
 * One trip to the database, as it is made up to twenty times a second. On the disk within a second instead of before the answer: what is
 * noted here was gathered in memory until now anyway.
 */
const statement = `
  with soon as materialized (select set_config('synchronous_commit', 'off', true))
  insert into gate.heard select heard.* from soon, jsonb_populate_recordset(null::gate.heard, $1::jsonb) heard
  on conflict (visit_id, conversation_id, grant_seq) do update set
    last_seq = greatest(gate.heard.last_seq, excluded.last_seq),
    last_at = greatest(gate.heard.last_at, excluded.last_at),
    sound_ms = gate.heard.sound_ms + excluded.sound_ms,
    turns = case when excluded.first_seq > gate.heard.last_seq then gate.heard.turns + excluded.turns
                 else greatest(gate.heard.turns, excluded.turns) end`;

/** Adds stretches to what is known to have been heard; a turn that was counted already is not counted again. */
export async function writeHeard(database: Database, stretches: readonly HeardStretch[]): Promise<void> {
  const rows = stretches.map((stretch) => ({
    visit_id: stretch.visitId,
    host_id: stretch.hostId,
    guest_id: stretch.guestId,
    conversation_id: stretch.conversationId,
    grant_seq: stretch.grantSeq,
    first_seq: stretch.firstSeq,
    last_seq: stretch.lastSeq,
    turns: stretch.turns,
    sound_ms: Math.round(stretch.sound),
    first_at: stretch.firstAt,
    last_at: stretch.lastAt,
  }));
  await database.ask(statement, [JSON.stringify(rows)]);
}
