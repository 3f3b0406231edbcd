/** What the roles are called and what one does in them. */
export const en = {
  guest: { name: 'Guest', does: 'Sits down beside an agent, listens and writes down what was heard.' },
  agent: { name: 'Agent', does: 'Serves customers and offers the free chair.' },
  lead: { name: 'Team lead', does: 'Plans the seats of a team. Sees no conversations by this role.' },
  steward: { name: 'CX steward', does: 'Runs the listening programme and gathers what was heard.' },
  owner: { name: 'Unit owner', does: 'Sees which problems start in their own unit.' },
  council: { name: 'Works council', does: 'Checks that nobody is overheard or rated in secret.' },
  dpo: { name: 'Data protection', does: 'Proves who heard what, and decides how long it is kept.' },
  admin: { name: 'Administration', does: 'Manages people, access and settings. Sees no content by this role.' },
};
