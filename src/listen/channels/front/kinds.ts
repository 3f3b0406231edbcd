import type { LineChannel } from '#listen/lines/contract/manifest.ts';

/** What an event is about, by the webhooks' names and the API's. Everything else, comments first of all, is not ours. */
export const eventKinds: ReadonlyMap<string, 'message' | 'assignment' | 'end'> = new Map([
  ['inbound', 'message'],
  ['inbound_received', 'message'],
  ['outbound', 'message'],
  ['outbound_sent', 'message'],
  ['out_reply', 'message'],
  ['assign', 'assignment'],
  ['unassign', 'assignment'],
  ['assignee_changed', 'assignment'],
  ['archive', 'end'],
  ['conversation_archived', 'end'],
]);

/** What the customer uses, by Front's name of a message's type. Undefined where there are no words: calls, and posts Front may not hand on. */
export function channelOf(type: string | null | undefined): LineChannel | undefined {
  if (!type || type === 'email') return 'mail';
  if (type === 'front_chat' || type === 'intercom') return 'chat';
  if (type === 'call' || type === 'phone-call' || type === 'tweet' || type === 'tweet_dm' || type === 'internal') return undefined;
  return 'social';
}

/** How somebody is known elsewhere too: by their mail address or number. */
export function knownBy(type: string | null | undefined): 'mail' | 'tel' | 'account' {
  if (!type || type === 'email') return 'mail';
  return type === 'sms' || type === 'whatsapp' ? 'tel' : 'account';
}
