import type { LineChannel } from '#listen/lines/contract/manifest.ts';

/** Channels whose words come as messages, and a second time as a comment that holds all of them. */
const messaging = new Set(['native_messaging', 'chat', 'sunshine_conversations_api', 'sunshine_conversations_facebook_messenger', 'sunshine_conversations_twitter_dm', 'whatsapp', 'instagram_dm', 'messenger', 'facebook_messenger', 'line', 'wechat', 'telegram', 'viber', 'kakaotalk', 'twitter_dm', 'apple_business_chat', 'google_business_messages']);
const mails = new Set(['email', 'web', 'web_form', 'help_center', 'api', 'closed_ticket', 'rule']);
const chats = new Set(['native_messaging', 'chat', 'mobile_sdk', 'mobile', 'web_widget', 'sunshine_conversations_api']);

/** Whether a ticket is a talk of Zendesk's messaging. */
export function isMessaging(via: string | null | undefined): boolean {
  return messaging.has(via ?? '');
}

/** What the customer uses, by Zendesk's name of where a ticket comes from. Forms are answered by mail. */
export function channelOf(via: string | null | undefined): LineChannel {
  if (!via || mails.has(via)) return 'mail';
  return chats.has(via) ? 'chat' : 'social';
}
