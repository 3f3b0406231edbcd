import { z } from 'zod';

/**
 * What Genesys Cloud says over AudioHook, protocol version 2: text frames of JSON, numbered without gaps. Limits on lengths
 * are ours; the protocol has none besides 64 KiB a frame.
 */
const Uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i);
const Sequence = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
/** ISO 8601, in seconds: `PT1.6S`. */
const Duration = z.string().max(40).regex(/^PT(?:\d*\.)?\d+S$/);
const Text = z.string().max(1_000);

/** Identifier of a connection probe: an administrator tries whether we answer, there is no call. */
export const probeConversation = '00000000-0000-0000-0000-000000000000';

/** One way in which the sound of a call can be sent. */
export const Media = z.object({
  type: z.literal('audio'),
  format: z.enum(['PCMU', 'L16']),
  channels: z.array(z.enum(['external', 'internal'])).min(1).max(2),
  rate: z.literal(8_000),
});
export type Media = z.infer<typeof Media>;

const Open = z.object({
  organizationId: Uuid,
  conversationId: Uuid,
  participant: z.object({ id: Uuid, ani: Text, aniName: Text, dnis: Text }),
  // Whatever is offered besides what we know is skipped, not refused.
  media: z.array(z.unknown()).max(50),
  language: z.string().max(20).optional(),
  supportedLanguages: z.boolean().optional(),
  continuedSessions: z.array(z.object({ id: Uuid, serverseq: Sequence, clientseq: Sequence })).max(50).optional(),
  customConfig: z.record(z.string().max(200), z.unknown()).optional(),
});
export type OpenParameters = z.infer<typeof Open>;

/** Parameters of each kind of message. */
const parameters = {
  open: Open,
  close: z.object({ reason: z.enum(['end', 'error', 'disconnect', 'reconnect']).catch('end') }),
  discarded: z.object({ start: Duration, discarded: Duration }),
  error: z.object({ code: z.number().int(), message: z.string() }),
  paused: z.object({}),
  ping: z.object({ rtt: Duration.optional() }),
  resumed: z.object({ start: Duration, discarded: Duration }),
  update: z.object({ language: z.string().max(20).optional() }),
} as const;

export type ClientMessageType = keyof typeof parameters;

/** A message of the client whose envelope and parameters are in order. */
export type ClientMessage = {
  [T in ClientMessageType]: { type: T; id: string; seq: number; serverseq: number; position: number; parameters: z.infer<(typeof parameters)[T]> };
}[ClientMessageType];

const Envelope = z.object({
  version: z.literal('2'),
  id: Uuid,
  type: z.string().min(1).max(40),
  seq: Sequence,
  serverseq: Sequence,
  position: Duration,
  parameters: z.record(z.string(), z.unknown()),
});

/** Why a text frame is no message we can act on. */
export type Unreadable = 'too-long' | 'not-utf-8' | 'not-json' | 'malformed' | 'bad-parameters';

/** A message of a kind this product does not know; it counts in the numbering and is otherwise passed over. */
export interface UnknownMessage {
  type: null;
  id: string;
  seq: number;
  serverseq: number;
}

const longest = 65_535;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a text frame. Never throws, whatever was sent. */
export function readClientMessage(frame: Uint8Array): ClientMessage | UnknownMessage | Unreadable {
  if (frame.length > longest) return 'too-long';
  let text: string;
  try {
    text = decoder.decode(frame);
  } catch {
    return 'not-utf-8';
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) return 'malformed';
  const { type, id, seq, serverseq, position } = envelope.data;
  if (!Object.hasOwn(parameters, type)) return { type: null, id, seq, serverseq };
  const known = parameters[type as ClientMessageType].safeParse(envelope.data.parameters);
  if (!known.success) return 'bad-parameters';
  return { type, id, seq, serverseq, position: secondsOf(position), parameters: known.data } as ClientMessage;
}

/** Seconds of a duration such as `PT1.6S`. */
function secondsOf(duration: string): number {
  return Number(duration.slice(2, -1));
}
