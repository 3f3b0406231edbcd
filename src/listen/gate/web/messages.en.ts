/** What stands before a door that is not open. */
export const en = {
  closed: {
    title: 'The door is closed',
    sentence: (host: string) => `What is said here stays between ${host} and the customer. If the door opens, you listen from then on.`,
  },
  closedAgain: {
    title: 'The door is closed again',
    sentence: 'You hear nothing from here on. Your own notes stay.',
  },
  asked: {
    title: 'The customer is being asked',
    sentence: 'The question whether you may listen is in front of them now. A no has no consequences, and is not asked twice.',
  },
};
