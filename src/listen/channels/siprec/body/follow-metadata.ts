import type { Participant, RecordingMetadata } from './metadata.ts';

/** Who takes part in a call at this moment, and whose voice is on which stream. */
export interface Attendance {
  /** The first communication session that was named. */
  session: string | undefined;
  /** In the order of the metadata. */
  present: readonly Participant[];
  /** Participants heard on a stream, by its label. */
  voices: ReadonlyMap<string, readonly string[]>;
}

/** Puts later metadata upon what is known: complete ones take its place, partial ones only what they mention (RFC 7865, 5.1). */
export function followMetadata(known: RecordingMetadata | undefined, next: RecordingMetadata): RecordingMetadata {
  if (!known || next.mode === 'complete') return next;
  return {
    mode: 'complete',
    sessions: [...new Set([...known.sessions, ...next.sessions])].slice(-50),
    // Somebody mentioned without a name keeps the one they had.
    participants: new Map([...known.participants, ...Array.from(next.participants, ([id, person]) => [id, person.aor || person.name ? person : (known.participants.get(id) ?? person)] as const)]),
    labels: new Map([...known.labels, ...next.labels]),
    sends: new Map([...known.sends, ...next.sends]),
    attends: new Map([...known.attends, ...Array.from(next.attends, ([id, sessions]) => [id, new Map([...(known.attends.get(id) ?? []), ...sessions])] as const)]),
  };
}

/** Reads off who is there and heard where. Streams and labels are joined by their names, never by their order. */
export function attendanceOf({ sessions, participants, labels, sends, attends }: RecordingMetadata): Attendance {
  const isPresent = (id: string) => participants.has(id) && (!attends.has(id) || [...(attends.get(id)?.values() ?? [])].includes(true));
  const voices = new Map<string, string[]>();
  for (const [participant, streams] of sends) {
    if (!isPresent(participant)) continue;
    for (const stream of streams) {
      const label = labels.get(stream);
      if (label !== undefined) voices.set(label, [...(voices.get(label) ?? []), participant]);
    }
  }
  return { session: sessions.find((id) => id !== ''), present: [...participants.values()].filter(({ id }) => isPresent(id)), voices };
}
