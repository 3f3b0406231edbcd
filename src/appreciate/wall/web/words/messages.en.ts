import { plural } from '#platform/i18n/plural.ts';

/** What the wall itself says, wherever it hangs. */
export const en = {
  title: 'Wall of thanks',
  channels: { chat: 'Chat', mail: 'Mail', call: 'Call', social: 'Social media', 'in-person': 'In person', letter: 'Letter', card: 'Card' },
  moods: { thankful: 'thankful', relieved: 'relieved', delighted: 'delighted', touched: 'touched', surprised: 'surprised' },
  clicks: (n: number) => plural('en', n, { one: 'one click', other: `${n} clicks` }),
  minutes: (n: number) => plural('en', n, { one: 'one minute', other: `${n} minutes` }),
  and: (one: string, other: string) => `${one} and ${other}`,
  simulated: 'Simulated',
  empty: 'The first thanks will hang here',
  emptySentence: 'As soon as a customer says thank you and is glad for others to read it.',
  away: 'Not connected. What you see may have changed.',
  trouble: 'The wall cannot be read at the moment. It tries again by itself.',
  ended: 'This wall is no longer shown here.',
  noKey: 'The key is missing from this address. Open the link exactly as you were given it.',
  tooOld: 'This browser cannot paint the wall. A current one can.',
  nearer: 'Nearer',
  back: 'Step back',
  all: 'See all of it',
};
