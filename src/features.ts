/** Which other features a feature may import, and why. Checked by dependency-cruiser; the ground floor is open to all. */
export const features = {
  'people/organisation': { may: [], because: 'Who works where stands below everything they do.' },
  'people/access': { may: ['people/organisation'], because: 'Whoever comes in is an employee.' },
  'people/welcome': { may: ['people/access', 'people/organisation'], because: 'The first door makes the organisation and signs its first administrator in.' },
  'people/customers': { may: [], because: 'A customer is a random name and a key, nothing more.' },
  'people/consent': { may: [], because: 'The ledger knows statements and subjects, not what was talked about.' },
  'listen/conversations': { may: ['people/customers', 'people/consent'], because: 'The log is below everything that listens; what a customer can agree to, the ledger says.' },
  'listen/gate': { may: ['listen/conversations'], because: 'The gate decides by the log alone.' },
  'listen/asking': { may: ['listen/conversations', 'listen/gate', 'people/consent', 'people/organisation'], because: 'Asking writes to the log and to the ledger.' },
  'listen/calls': { may: ['listen/conversations', 'listen/gate'], because: 'Sound goes from a call to ears through the gate.' },
  'listen/impressions': { may: ['listen/conversations', 'listen/gate'], because: 'An impression stands beside a turn the gate let through.' },
  'listen/shadowing': {
    may: ['listen/conversations', 'listen/gate', 'listen/asking', 'listen/calls', 'listen/impressions', 'people/organisation', 'people/access'],
    because: 'A visit sits in conversations, passes the gate, has customers asked, and shows the guest what they wrote.',
  },
  'listen/vcon': { may: ['listen/conversations', 'listen/gate'], because: 'A vCon is a log in another form; quoted words in it passed the gate.' },
  'listen/webhooks': {
    may: ['listen/conversations', 'listen/privacy'],
    because: 'Programs elsewhere are told what happens; that something leaves the house stands in the access log.',
  },
  'listen/privacy': {
    may: ['listen/conversations', 'listen/gate', 'listen/asking', 'listen/vcon', 'people/consent', 'people/organisation'],
    because: 'Proof, forgetting and taking along concern everything that was heard.',
  },
  'listen/today': {
    may: ['listen/shadowing', 'listen/impressions', 'understand/search', 'understand/themes', 'appreciate/praise'],
    because: 'The start page shows a little of everything; what it shows of the floors above it asks for through the API.',
  },
  'listen/desk': { may: ['listen/conversations', 'listen/gate', 'listen/asking', 'listen/shadowing'], because: 'Whoever takes a conversation seats the guests beside it.' },
  'listen/channels/chat': { may: ['listen/conversations', 'listen/gate', 'listen/asking', 'people/customers', 'people/organisation'], because: 'A customer writes, is asked, and may take it back.' },
  'listen/channels/in-person': {
    may: ['listen/conversations', 'listen/gate', 'listen/asking', 'listen/shadowing', 'listen/desk', 'people/customers'],
    because: 'Whoever notes a talk begins it, serves it and writes the answer down at their desk, and hands the customer the address of their own page.',
  },
  'listen/channels/web-call': {
    may: ['listen/conversations', 'listen/gate', 'listen/calls', 'listen/desk', 'listen/channels/chat', 'people/customers'],
    because: 'A customer of the chat calls instead of writing; agents take calls at their desk, and guests hear them as any other.',
  },
  'listen/imports': {
    may: ['listen/conversations', 'listen/vcon', 'people/customers', 'people/consent'],
    because: 'A recording leaves what a conversation leaves, whatever form it came in.',
  },
  'listen/channels/replay': {
    may: ['listen/imports', 'listen/conversations', 'listen/asking', 'listen/desk', 'listen/shadowing', 'listen/channels/chat', 'people/customers', 'people/consent', 'people/organisation'],
    because: 'A recording is played at a desk of its own and leaves what a conversation leaves.',
  },
  'understand/search': { may: ['listen/impressions', 'listen/conversations', 'listen/gate', 'people/organisation'], because: 'What was heard is found again, and leads to its moment through the gate.' },
  'understand/themes': { may: ['understand/search', 'listen/impressions'], because: 'Evidence is grouped by what it says.' },
  'listen/lines': {
    may: ['listen/conversations', 'listen/gate', 'listen/asking', 'listen/desk', 'listen/shadowing', 'people/customers', 'people/consent', 'people/organisation'],
    because: 'What happens in another system does here what customers and agents do here: begin, speak, take, hand over, agree.',
  },
  'listen/simulator': {
    may: ['listen/conversations', 'listen/asking', 'listen/desk', 'listen/shadowing', 'listen/impressions', 'listen/channels/chat', 'listen/channels/in-person', 'people/customers', 'people/consent'],
    because: 'Simulated people do what people do, through the same operations.',
  },
  'appreciate/praise': {
    may: ['listen/conversations', 'listen/gate', 'listen/asking', 'listen/desk', 'listen/shadowing', 'listen/impressions', 'people/customers', 'people/consent', 'people/organisation'],
    because: 'Thanks is found in the log, its words pass the gate, and where it may hang the customer decides; it lights up in slots of the desk and the guest’s room.',
  },
  'appreciate/collage': { may: [], because: 'Setting words beautifully needs no knowledge of whose they are.' },
  'appreciate/wall': {
    may: ['appreciate/praise', 'appreciate/collage', 'listen/gate', 'listen/privacy'],
    because: 'A wall hangs what praise lets hang, the way a collage sets it; that it is shown outside stands in the access log.',
  },
  'appreciate/posters': { may: ['appreciate/praise', 'appreciate/collage'], because: 'A poster prints what may hang, and knows what left since.' },
  'appreciate/drives': {
    may: ['appreciate/praise', 'appreciate/collage', 'listen/gate', 'listen/desk', 'listen/today', 'people/organisation'],
    because: 'A week of collecting invites a team at the desk and on the start page, and ends with a first collage of what it kept and may hang.',
  },
  'appreciate/letters': {
    may: ['appreciate/praise', 'listen/gate', 'people/organisation', 'people/access'],
    because: 'Thanks goes back by mail to the people it concerns.',
  },
} satisfies Record<string, { may: string[]; because: string }>;
