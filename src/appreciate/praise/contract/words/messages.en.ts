import { plural } from '#platform/i18n/plural.ts';

const spelt = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const count = (n: number) => spelt[n] ?? String(n);

/** Words that stand beside a thanks wherever it is shown. */
export const en = {
  channels: { chat: 'Chat', mail: 'Mail', call: 'Phone', social: 'Social media', 'in-person': 'In person', letter: 'Letter', card: 'Card' },
  moods: { thankful: 'thankful', relieved: 'relieved', delighted: 'delighted', touched: 'touched', surprised: 'surprised' },
  to: (agent: string) => `to ${agent}`,
  clicks: (n: number) => plural('en', n, { one: 'one click', other: `${count(n)} clicks` }),
  minutes: (n: number) => plural('en', n, { one: 'one minute', other: `${count(n)} minutes` }),
  both: (clicks: string, minutes: string) => `${clicks} and ${minutes}`,
  took: (effort: string) => `${effort} for us`,
};
