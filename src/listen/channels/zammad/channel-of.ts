import type { LineChannel } from '#listen/lines/contract/manifest.ts';

/** What customers use, by Zammad's name of an article's type. */
export function channelOf(type: string | null | undefined): LineChannel {
  if (type === 'email' || type === null || type === undefined) return 'mail';
  if (type === 'web' || type === 'chat' || type === 'note' || type === 'phone') return 'chat';
  // sms, telegram, whatsapp, facebook, twitter, and what is yet to come.
  return 'social';
}
