import type { LineChannel } from '#listen/lines/contract/manifest.ts';

/** What the customer uses, by Intercom's name of how a conversation began. Undefined for calls. */
export function channelOf(source: string | null | undefined): LineChannel | undefined {
  if (!source || source === 'conversation' || source === 'in_app' || source === 'push' || source === 'chat') return 'chat';
  if (source === 'email') return 'mail';
  if (source.startsWith('phone') || source.endsWith('call')) return undefined;
  // facebook, instagram, twitter, whatsapp, sms, and what is yet to come.
  return 'social';
}
