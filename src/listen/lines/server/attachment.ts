import type { RequestContext } from '#platform/http/request-context.ts';
import { keptFile } from './kept-file.ts';

/** A file for the agent who serves the conversation. Whatever it is, a browser saves it and opens nothing. */
export async function attachment(context: RequestContext, input: { conversationId: string; attachmentId: string }): Promise<File> {
  const { name, content } = await keptFile(context, input.conversationId, { id: input.attachmentId });
  context.setHeader('content-security-policy', "default-src 'none'; sandbox");
  return new File([new Uint8Array(content)], name, { type: 'application/octet-stream' });
}
