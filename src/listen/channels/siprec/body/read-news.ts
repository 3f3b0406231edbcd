import type { SipRequest } from '../sip/message.ts';
import { Refusal } from '../sip/refusal.ts';
import { readMetadata, type RecordingMetadata } from './metadata.ts';
import { readBody } from './read-body.ts';
import { readDescription, type OfferedStream } from './session-description.ts';

/** What a request of a recording client says, each part where it is there. */
export interface News {
  offer: OfferedStream[] | undefined;
  metadata: RecordingMetadata | undefined;
}

/** Reads what a request brings along. @throws Refusal with the name of what is wrong. */
export async function readNews({ headers, body }: Pick<SipRequest, 'headers' | 'body'>): Promise<News> {
  const read = await readBody(headers.get('content-type'), body);
  if (read === 'unknown-body') throw new Refusal(415, 'Unsupported Media Type', read, [['accept', 'application/sdp, application/rs-metadata+xml, application/rs-metadata, multipart/mixed']]);
  if (typeof read === 'string') throw new Refusal(400, 'Bad Request', read);
  const offer = read.sdp === undefined ? undefined : readDescription(read.sdp);
  if (typeof offer === 'string') throw new Refusal(400, 'Bad Request', offer);
  const metadata = read.metadata === undefined ? undefined : readMetadata(read.metadata);
  if (typeof metadata === 'string') throw new Refusal(400, 'Bad Request', metadata);
  return { offer, metadata };
}
