/** What stands around the turns of a moment. */
export const en = {
  lead: 'What was said around it. It leaves this screen when you close it.',
  customer: 'Customer',
  agent: 'Service',
};
