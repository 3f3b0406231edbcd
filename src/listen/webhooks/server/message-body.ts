/** A happening as it is stored. */
export interface Happening {
  id: string;
  type: string;
  at: Date;
  data: unknown;
}

/** `webhook-id` of a message. */
export function messageId(happeningId: string): string {
  return `msg_${happeningId.replaceAll('-', '')}`;
}

/**
 * The body of a message: what happened, when, and where to read on. The same on every attempt.
 * @param house address people type, without a slash at the end.
 */
export function messageBody({ type, at, data }: Omit<Happening, 'id'>, house: string): string {
  const impression = (data as { impression?: { id: string } }).impression?.id;
  const isReadable = type === 'impression.recorded' || type === 'impression.changed';
  const links = isReadable && impression ? { links: { api: `${house}/api/v1/evidence/${impression}`, page: `${house}/evidence/${impression}` } } : {};
  return JSON.stringify({ type, timestamp: at.toISOString(), data: { ...(data as object), ...links } });
}
