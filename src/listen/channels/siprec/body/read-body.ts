import PostalMime from 'postal-mime';

/** What a request of a recording client brings along. */
export interface SiprecBody {
  sdp: string | undefined;
  /** XML about who takes part (RFC 7865). */
  metadata: string | undefined;
}

/** Why it cannot be read. */
export type NoBody = 'unknown-body' | 'broken-multipart' | 'not-utf-8';

const isSdp = (type: string) => type === 'application/sdp';
// RFC 7866 names the first; older clients say the second (RFC 9806).
const isMetadata = (type: string) => type === 'application/rs-metadata+xml' || type === 'application/rs-metadata';
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Takes the description of the sound and the metadata out of a body: each alone, or both as parts of a multipart. */
export async function readBody(type: string | undefined, body: Buffer): Promise<SiprecBody | NoBody> {
  const bare = (type ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (body.length === 0) return { sdp: undefined, metadata: undefined };
  if (!bare.startsWith('multipart/')) {
    const text = decoded(body);
    if (text === undefined) return 'not-utf-8';
    if (isSdp(bare)) return { sdp: text, metadata: undefined };
    return isMetadata(bare) ? { sdp: undefined, metadata: text } : 'unknown-body';
  }
  const parts = await readParts(type ?? '', body);
  if (!parts) return 'broken-multipart';
  const texts = { sdp: parts.find(({ type }) => isSdp(type)), metadata: parts.find(({ type }) => isMetadata(type)) };
  const [sdp, metadata] = [texts.sdp && decoded(texts.sdp.bytes), texts.metadata && decoded(texts.metadata.bytes)];
  if ((texts.sdp && sdp === undefined) || (texts.metadata && metadata === undefined)) return 'not-utf-8';
  return { sdp, metadata };
}

async function readParts(type: string, body: Buffer): Promise<Array<{ type: string; bytes: Uint8Array }> | undefined> {
  try {
    const mail = await PostalMime.parse(Buffer.concat([Buffer.from(`MIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n`), body]), { attachmentEncoding: 'arraybuffer', maxNestingDepth: 3, maxHeadersSize: 8_192 });
    if (mail.attachments.length === 0) return undefined;
    return mail.attachments.map(({ mimeType, content }) => ({ type: mimeType.toLowerCase(), bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content) }));
  } catch {
    return undefined;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
