import { isIPv6 } from 'node:net';
import { parse } from 'sdp-transform';
import { z } from 'zod';

/** How G.711 is called in a description (RFC 3551): µ-law and A-law. */
export type Codec = 'PCMU' | 'PCMA';

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** One stream the other side offers or answers. */
export interface OfferedStream {
  /** Whether it is sound in a form this product hears: plain RTP with G.711, and not switched off. */
  isUsable: boolean;
  /** As it stands in its line, to be repeated when it is refused. */
  kind: string;
  protocol: string;
  payloads: string;
  label: string | undefined;
  /** Where the other side is; undefined where it says nothing. */
  address: string | undefined;
  port: number;
  direction: Direction;
  /** Number in RTP of each codec; the one offered first is preferred. */
  codecs: ReadonlyMap<number, Codec>;
}

export type NoDescription = 'broken-sdp' | 'too-many-streams';

const mostStreams = 16;
const directions = z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']);
const text = z.coerce.string().max(2_000);
const port = z.coerce.number().int().min(0).max(65_535);
const Connection = z.object({ ip: z.string().max(100) });
const Media = z.object({
  type: z.string().min(1).max(40),
  port,
  protocol: z.string().min(1).max(60),
  payloads: text.default(''),
  label: text.optional(),
  direction: directions.optional(),
  connection: Connection.optional(),
  rtp: z.array(z.object({ payload: z.coerce.number().int().min(0).max(127), codec: text, rate: z.coerce.number().optional() })).max(60),
});
const Description = z.object({
  origin: z.object({}),
  connection: Connection.optional(),
  direction: directions.optional(),
  media: z.array(Media).min(1),
});

/** What G.711 is numbered unless a description says otherwise (RFC 3551, table 4). */
const fixed: Readonly<Record<number, Codec>> = { 0: 'PCMU', 8: 'PCMA' };

/** Reads a description of sound (RFC 8866). */
export function readDescription(sdp: string): OfferedStream[] | NoDescription {
  if (!/^v=0\s/.test(sdp)) return 'broken-sdp';
  const read = Description.safeParse(tried(sdp));
  if (!read.success) return 'broken-sdp';
  const { media, connection, direction } = read.data;
  if (media.length > mostStreams) return 'too-many-streams';
  return media.map((each) => {
    const codecs = codecsOf(each);
    const address = (each.connection ?? connection)?.ip;
    return {
      isUsable: each.type === 'audio' && each.port > 0 && /^RTP\/AVPF?$/.test(each.protocol) && codecs.size > 0,
      kind: each.type,
      protocol: each.protocol,
      payloads: each.payloads,
      label: each.label,
      address,
      port: each.port,
      // Telephones of old hold by naming no address (RFC 2543, B.5).
      direction: address === '0.0.0.0' ? 'inactive' : (each.direction ?? direction ?? 'sendrecv'),
      codecs,
    };
  });
}

/** A stream as we answer or offer it. */
export interface OurStream {
  /** What the other side called it; a stream we do not hear has port 0. */
  stream: OfferedStream;
  port: number;
}

/** Writes our own description; the streams in the other side's order (RFC 3264). */
export function writeDescription({ address, version, direction, streams }: { address: string; version: number; direction: 'recvonly' | 'inactive'; streams: readonly OurStream[] }): string {
  const family = isIPv6(address) ? 'IP6' : 'IP4';
  const lines = ['v=0', `o=- 1 ${version} IN ${family} ${address}`, 's=-', `c=IN ${family} ${address}`, 't=0 0'];
  for (const { stream, port: ours } of streams) {
    const codecs = [...stream.codecs];
    lines.push(`m=${stream.kind} ${ours} ${stream.protocol} ${ours > 0 ? codecs.map(([number]) => number).join(' ') : stream.payloads}`);
    if (ours === 0) continue;
    lines.push(...codecs.map(([number, codec]) => `a=rtpmap:${number} ${codec}/8000`), `a=${direction}`);
    if (stream.label !== undefined) lines.push(`a=label:${stream.label}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}

function codecsOf({ payloads, rtp }: z.infer<typeof Media>): Map<number, Codec> {
  const named = new Map(rtp.map(({ payload, codec, rate = 8_000 }) => [payload, rate === 8_000 ? codec.toUpperCase() : '']));
  const numbers = payloads.split(/\s+/).filter((each) => /^\d{1,3}$/.test(each)).map(Number);
  return new Map(
    numbers.flatMap((number): Array<[number, Codec]> => {
      const codec = named.get(number) ?? fixed[number];
      return codec === 'PCMU' || codec === 'PCMA' ? [[number, codec]] : [];
    }),
  );
}

function tried(sdp: string): unknown {
  try {
    return parse(sdp);
  } catch {
    return undefined;
  }
}
