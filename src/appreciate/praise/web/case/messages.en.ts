/** Words on the way from a thanks back to its case. */
export const en = {
  read: 'To the conversation',
  fold: 'Put the conversation away',
  collection: 'To my collection',
  title: 'The conversation around this thanks',
  here: 'Here they said thanks',
  why: {
    'no-moment': 'This was said aloud. Nothing of it stands in writing.',
    deleted: 'The conversation has been deleted.',
    'not-yours': 'Only those who were there can read the conversation again.',
    'not-agreed': 'The customer has not agreed to be quoted. Reading again needs that.',
    'door-closed': 'The door of this conversation is closed. Nothing can be read again.',
  },
};
