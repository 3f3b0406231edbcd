import type { Metrics } from '#platform/health/server/metrics.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';

/** What became of stretches of sound: once per listener, `unwanted` once per stretch nobody might hear. */
export type StretchCounts = Partial<Record<'heard' | 'withheld' | 'dropped' | 'unwanted', number>>;

/** Counts around calls: how much and how fast, never who or what. */
export interface CallFigures {
  stretches(counts: StretchCounts): void;
  /** Ears were cut because of this event. */
  cut(event: ConversationEvent): void;
  /** Something happened to a telephone system's session; `outcome` is a name from a fixed set. */
  session(kind: string, outcome: string): void;
}

/** The same in Prometheus. */
export function callFigures(metrics: Metrics): CallFigures {
  // Stretches come by the thousand a second; labels are looked up when somebody reads.
  const since = { heard: 0, withheld: 0, dropped: 0, unwanted: 0 };
  const stretches = metrics.counter('ohrensessel_sound_stretches_total', 'Stretches of calls, counted per listener', ['outcome'], () => {
    for (const outcome of ['heard', 'withheld', 'dropped', 'unwanted'] as const) {
      if (since[outcome] > 0) stretches.inc({ outcome }, since[outcome]);
      since[outcome] = 0;
    }
  });
  const cuts = metrics.histogram('ohrensessel_sound_cut_seconds', 'Time from the moment of an event that closed a door until the ears here were cut', [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]);
  const sessions = metrics.counter('ohrensessel_call_sessions_total', 'What became of sessions and messages of telephone systems', ['kind', 'outcome']);
  return {
    session: (kind, outcome) => sessions.inc({ kind, outcome }),
    stretches({ heard = 0, withheld = 0, dropped = 0, unwanted = 0 }) {
      since.heard += heard;
      since.withheld += withheld;
      since.dropped += dropped;
      since.unwanted += unwanted;
    },
    cut: ({ at }) => cuts.observe(Math.max(0, Date.now() - Date.parse(at)) / 1_000),
  };
}
