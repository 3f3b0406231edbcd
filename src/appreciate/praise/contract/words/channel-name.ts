import type { PraiseChannel } from '../praise-channel.ts';
import { praiseWords } from './praise-words.ts';

/** How a thanks reached the house, in words. */
export function channelName(channel: PraiseChannel, language: 'de' | 'en'): string {
  return praiseWords(language).channels[channel];
}
