import type { LineChannel } from '#listen/lines/contract/manifest.ts';

/** What customers use, by Chatwoot's name of the inbox's kind. Whatever is new there is most likely another network. */
export function channelOf(kind: string | null | undefined): LineChannel {
  switch (kind) {
    case 'Channel::WebWidget':
    case 'Channel::Api':
    case null:
    case undefined:
      return 'chat';
    case 'Channel::Email':
      return 'mail';
    default:
      return 'social';
  }
}
