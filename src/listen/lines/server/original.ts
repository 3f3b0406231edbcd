import type { RequestContext } from '#platform/http/request-context.ts';
import { keptFile } from './kept-file.ts';

/** A turn as it came, for the agent who serves the conversation. */
export async function original(context: RequestContext, input: { conversationId: string; seq: number }): Promise<{ html: string }> {
  const { content } = await keptFile(context, input.conversationId, { viewOf: input.seq });
  return { html: content.toString('utf8') };
}
