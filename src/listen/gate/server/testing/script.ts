import fc from 'fast-check';
import type { ConversationEvent, NewEvent } from '#listen/conversations/contract/events.ts';

/** Visits a script can seat; the last one only ever joins late. */
export const visits = ['visit-a', 'visit-b', 'visit-late'] as const;
const agents = ['agent-1', 'agent-2'] as const;

/** Something that happens in a conversation, in words of a script. */
export type Step =
  | { do: 'take'; agent: number }
  | { do: 'say'; by: 'customer' | 'agent' }
  | { do: 'join' | 'leave'; visit: number }
  | { do: 'join-new' }
  | { do: 'ask' }
  | { do: 'grant'; audience: 'asked' | 'present' | 'first'; quote: boolean; reach?: 'thread' | undefined }
  | { do: 'ask-further' | 'refuse' | 'withdraw' | 'withdraw-quote' | 'resume' | 'hand-over' | 'release' | 'wrap-up' | 'close' | 'speaker-joins' | 'speaker-leaves' }
  | { do: 'pause'; back: number };

const rare = <T>(value: T) => fc.constant(value);

/** A random step; those that open doors are likelier, so that scripts get somewhere. */
export const Step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('take' as const), agent: fc.nat(1) }) },
  { weight: 16, arbitrary: fc.record({ do: fc.constant('say' as const), by: fc.constantFrom('customer' as const, 'agent' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('join' as const), visit: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), visit: fc.nat(2) }) },
  { weight: 1, arbitrary: rare<Step>({ do: 'join-new' }) },
  { weight: 5, arbitrary: rare<Step>({ do: 'ask' }) },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('grant' as const), audience: fc.constantFrom('asked' as const, 'present' as const, 'present' as const, 'first' as const), quote: fc.boolean(), reach: fc.constantFrom(undefined, undefined, 'thread' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pause' as const), back: fc.nat(4) }) },
  { weight: 4, arbitrary: rare<Step>({ do: 'resume' }) },
  ...(['ask-further', 'refuse', 'withdraw', 'withdraw-quote', 'hand-over', 'release', 'wrap-up', 'close', 'speaker-joins', 'speaker-leaves'] as const).map((what) => ({
    weight: 1,
    arbitrary: rare<Step>({ do: what }),
  })),
);

/** Writes a script down as a log. Knows only what it needs to name people; judges nothing. */
export function scriptOf(steps: readonly Step[]): ConversationEvent[] {
  const events: ConversationEvent[] = [];
  const present = new Set<string>();
  const left = new Set<string>();
  const speakers = new Set<string>();
  let asked: string[] = [];
  let agent = 0;
  const write = (entry: NewEvent) => {
    const seq = events.length + 1;
    const at = new Date(seq * 1_000).toISOString();
    events.push({ conversationId: 'conversation', seq, at, actorId: null, ...entry } as ConversationEvent);
  };
  const join = (visitId: string) => {
    // A visit sits down once; whoever comes back comes as a new visit.
    if (present.has(visitId) || left.has(visitId)) return;
    present.add(visitId);
    write({ kind: 'listener-joined', party: 'system', body: { visitId, handle: `handle-${visitId}`, function: { de: 'Gast', en: 'guest' } } });
  };
  write({ kind: 'opened', party: 'customer', body: { channel: 'chat', language: 'de', origin: 'real' } });
  for (const step of steps) {
    switch (step.do) {
      case 'take':
        agent = step.agent;
        write({ kind: 'taken', party: 'agent', body: { agentId: agents[agent] ?? agents[0] } });
        break;
      case 'say':
        write({ kind: 'turn', party: step.by, body: { text: `words ${events.length + 1}` } });
        break;
      case 'join':
        join(visits[step.visit] ?? visits[0]);
        break;
      case 'join-new':
        // Somebody nobody was asked about, under a name no earlier grant can hold.
        present.add(`visit-new-${events.length}`);
        write({ kind: 'listener-joined', party: 'system', body: { visitId: `visit-new-${events.length}`, handle: 'new', function: { de: 'Gast', en: 'guest' } } });
        break;
      case 'leave': {
        const visitId = visits[step.visit] ?? visits[0];
        present.delete(visitId);
        left.add(visitId);
        write({ kind: 'listener-left', party: 'system', body: { visitId } });
        break;
      }
      case 'ask':
        asked = [...present];
        write({ kind: 'asked', party: 'system', body: { askId: `ask-${events.length}`, purposes: ['listen', 'quote'], audience: asked, questions: [], because: 'first' } });
        break;
      case 'ask-further':
        write({ kind: 'asked', party: 'system', body: { askId: `ask-${events.length}`, purposes: ['quote', 'publish'], audience: [], questions: [], because: 'first' } });
        break;
      case 'grant': {
        const audience = step.audience === 'asked' ? asked : step.audience === 'present' ? [...present] : [visits[0]];
        write({ kind: 'granted', party: 'customer', body: { purpose: 'listen', audience, speakers: [...speakers], askId: null, means: 'card', ...(step.reach && { reach: step.reach }) } });
        if (step.quote) write({ kind: 'granted', party: 'customer', body: { purpose: 'quote', audience, speakers: [], askId: null, means: 'card' } });
        break;
      }
      case 'refuse':
        write({ kind: 'refused', party: 'customer', body: { purpose: 'listen', askId: null, means: 'card' } });
        break;
      case 'withdraw':
        write({ kind: 'withdrawn', party: 'customer', body: { purpose: 'listen', means: 'word' } });
        break;
      case 'withdraw-quote':
        write({ kind: 'withdrawn', party: 'customer', body: { purpose: 'quote', means: 'page' } });
        break;
      case 'pause':
        write({ kind: 'paused', party: 'agent', body: { recallFrom: Math.max(0, events.length - step.back) } });
        break;
      case 'resume':
        write({ kind: 'resumed', party: 'agent', body: {} });
        break;
      case 'hand-over': {
        const from = agents[agent] ?? agents[0];
        agent = 1 - agent;
        write({ kind: 'handed-over', party: 'agent', body: { from, to: agents[agent] ?? agents[0] } });
        break;
      }
      case 'release':
        write({ kind: 'released', party: 'agent', body: { from: agents[agent] ?? agents[0] } });
        break;
      case 'wrap-up':
        write({ kind: 'wrapped-up', party: 'agent', body: {} });
        break;
      case 'close':
        write({ kind: 'closed', party: 'agent', body: { reasonId: null } });
        break;
      case 'speaker-joins': {
        const speaker = `speaker-${events.length}`;
        speakers.add(speaker);
        write({ kind: 'speaker-joined', party: 'system', body: { speaker } });
        break;
      }
      case 'speaker-leaves': {
        const [speaker] = speakers;
        if (speaker === undefined) break;
        speakers.delete(speaker);
        write({ kind: 'speaker-left', party: 'system', body: { speaker } });
        break;
      }
    }
  }
  return events;
}
