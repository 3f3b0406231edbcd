/** What the ear says. */
export const en = {
  title: 'Sound of the call',
  standing: {
    preparing: 'Getting ready …',
    locked: 'Your browser waits for a press before it plays sound.',
    broken: 'This browser cannot play the call.',
    connecting: 'Connecting …',
    flows: 'You are listening',
    held: 'The telephone system is holding the sound back, for instance while a card number is read out.',
    away: 'No sound is arriving just now.',
  },
  unlock: 'Turn the sound on',
  weak: 'Connection weak',
  weakDetail: 'Some of it may be missing. A cable often helps.',
  customer: 'Customer',
  left: 'left',
  right: 'right',
  apart: 'Hear the two sides apart',
  volume: 'Volume',
  mute: 'Mute',
  unmute: 'Unmute',
};
