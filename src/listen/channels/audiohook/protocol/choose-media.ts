import { Media } from './client-message.ts';

/** The best of what is offered comes first: both sides before one, the customer before the agent, µ-law before what we would have to encode. */
const wishes = [
  ['external', 'internal'],
  ['external'],
  ['internal'],
].flatMap((channels) => (['PCMU', 'L16'] as const).map((format) => ({ channels, format })));

/** Chooses among what a call offers; undefined when nothing of it is usable. */
export function chooseMedia(offered: readonly unknown[]): Media | undefined {
  const known = offered.flatMap((each) => {
    const media = Media.safeParse(each);
    return media.success ? [media.data] : [];
  });
  for (const { channels, format } of wishes) {
    const found = known.find((media) => media.format === format && media.channels.join() === channels.join());
    if (found) return found;
  }
  return undefined;
}
