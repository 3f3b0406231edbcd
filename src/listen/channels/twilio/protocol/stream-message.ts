import { z } from 'zod';

/**
 * What Twilio says over the socket of a Media Stream, protocol `Call`, version 1: text frames of JSON. All but `connected` carry a
 * number that grows; numbers come as text. Limits on lengths are ours.
 */
const Count = z.union([z.string().regex(/^\d{1,15}$/), z.int().nonnegative()]).transform(Number);
const StreamSid = z.string().regex(/^MZ[0-9a-fA-F]{32}$/);
/** A call as Twilio names it. */
export const CallSid = z.string().regex(/^CA[0-9a-fA-F]{32}$/);
export const AccountSid = z.string().regex(/^AC[0-9a-fA-F]{32}$/);
const envelope = { sequenceNumber: Count, streamSid: StreamSid };

/** How a stream begins. */
const StreamStart = z.object({
  streamSid: StreamSid,
  accountSid: AccountSid,
  callSid: CallSid,
  tracks: z.array(z.enum(['inbound', 'outbound'])).min(1).max(2),
  mediaFormat: z.object({ encoding: z.string().max(40), sampleRate: z.number(), channels: z.number() }),
  // What stands in `<Parameter>`; Twilio allows 500 characters for name and value together.
  customParameters: z.record(z.string().max(500), z.string().max(500)).default({}),
});
export type StreamStart = z.infer<typeof StreamStart>;

/** The kinds this product knows. */
const kinds = {
  connected: z.object({ event: z.literal('connected'), protocol: z.string().max(40), version: z.string().max(40) }),
  start: z.object({ event: z.literal('start'), ...envelope, start: StreamStart }),
  media: z.object({
    event: z.literal('media'),
    ...envelope,
    media: z.object({
      track: z.enum(['inbound', 'outbound']),
      chunk: Count,
      timestamp: Count.describe('milliseconds since the stream began'),
      payload: z.string().describe('µ-law in Base64'),
    }),
  }),
  dtmf: z.object({ event: z.literal('dtmf'), ...envelope, dtmf: z.object({ track: z.string().max(40), digit: z.string().regex(/^[0-9A-D*#]$/) }) }),
  mark: z.object({ event: z.literal('mark'), ...envelope, mark: z.object({ name: z.string().max(500) }) }),
  stop: z.object({ event: z.literal('stop'), ...envelope, stop: z.object({ callSid: CallSid }) }),
} as const;

type Kind = keyof typeof kinds;

/** A message whose fields are in order. */
export type StreamMessage = { [K in Kind]: z.infer<(typeof kinds)[K]> }[Kind];

/** Why a frame is no message we can act on. */
export type Unreadable = 'too-long' | 'not-utf-8' | 'not-json' | 'malformed';

/** Twenty milliseconds of sound come to some 350 bytes of JSON. */
const longest = 16_384;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a text frame; `unknown-message` for a kind this product does not know. Never throws, whatever was sent. */
export function readStreamMessage(frame: Uint8Array): StreamMessage | Unreadable | 'unknown-message' {
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
  const kind = typeof json === 'object' && json !== null && 'event' in json ? json.event : undefined;
  if (typeof kind !== 'string') return 'malformed';
  if (!Object.hasOwn(kinds, kind)) return 'unknown-message';
  const message = kinds[kind as Kind].safeParse(json);
  return message.success ? (message.data as StreamMessage) : 'malformed';
}
