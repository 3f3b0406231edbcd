/** Words about what came along with a turn. */
export const en = {
  whole: 'Look at the whole mail',
  title: 'The whole mail',
  hint: 'Only you see this, as long as you serve the conversation. Nothing in it runs, and nothing is loaded from elsewhere.',
  frame: 'The mail as it came',
  list: 'Files',
  save: (name: string) => `Save ${name}`,
  refused: { type: 'not kept: it runs when it is opened', size: 'not kept: too large', elsewhere: 'not here' },
};
