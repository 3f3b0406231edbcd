/** What the wall itself says, wherever it hangs. */
export const en = {
  title: 'Wall of thanks',
  simulated: 'Simulated',
  empty: 'The first thanks will hang here',
  emptySentence: 'As soon as a customer says thank you and is glad for others to read it.',
  away: 'Not connected. What you see may have changed.',
  trouble: 'The wall cannot be read at the moment. It tries again by itself.',
  failed: 'The wall cannot be painted at the moment. Load the page again.',
  ended: 'This wall is no longer shown here.',
  noKey: 'The key is missing from this address. Open the link exactly as you were given it.',
  tooOld: 'This browser cannot paint the wall. A current one can.',
  nearer: 'Nearer',
  back: 'Step back',
  all: 'See all of it',
};
