/** What the guest's pages say. */
export const en = {
  chairs: {
    page: 'Sit down',
    title: 'Sit down and listen',
    lead: 'One chair stays free beside every agent. Sit down, hear customers who agreed, and write down what you heard.',
  },
};
