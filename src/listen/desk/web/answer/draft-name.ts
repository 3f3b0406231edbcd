/** Under what name the unsent words of a conversation are kept. */
export function draftName(conversationId: string): string {
  return `draft:${conversationId}`;
}
