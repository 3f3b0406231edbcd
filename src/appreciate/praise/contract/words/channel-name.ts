import { messagesFor } from '#platform/i18n/messages-for.ts';
import type { PraiseChannel } from '../praise-channel.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** How a thanks reached the house, in words. */
export function channelName(channel: PraiseChannel, language: 'de' | 'en'): string {
  return messagesFor(language, { de, en }).channels[channel];
}
