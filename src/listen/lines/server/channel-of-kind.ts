import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import { Problem } from '#platform/http/problem.ts';
import type { AnyChannel } from './channel.ts';
import type { LineRoom } from './running/line-room.ts';

/** The adapter of a kind of line. @throws Problem `invalid-input` for a kind this house does not have. */
export async function channelOfKind(room: Pick<LineRoom, 'channels'>, kind: string): Promise<AnyChannel> {
  const channel = (await room.channels).get(kind);
  if (channel) return channel;
  throw new Problem(problems.invalidInput, { errors: [{ field: 'kind', message: fieldSentence('is no kind of line this house has', 'gibt es in diesem Haus nicht') }] });
}
