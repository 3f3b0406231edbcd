import { plural } from '#platform/i18n/plural.ts';

/** What the start page says. */
export const en = {
  title: 'Today',
  helped: 'people got help today',
  helpedFew: 'Fewer than five people have got help here so far today.',
  simulated: (n: number) => plural('en', n, { one: 'And one simulated customer of the demo, who counts nowhere.', other: `And ${n} simulated customers of the demo, who count nowhere.` }),
  simulatedBadge: 'simulated',
  chairs: {
    own: 'Your chair',
    title: 'Free chairs now',
    none: 'No chair is free just now. As soon as somebody offers one, it appears here.',
    all: 'To all chairs',
    free: (n: number) => plural('en', n, { none: 'No chair is free just now.', one: 'One chair is free just now.', other: `${n} chairs are free just now.` }),
  },
  desk: {
    title: 'Your desk',
    state: { free: 'Your chair is offered.', closed: 'Your chair is not offered.', breather: 'You are having a breather.' },
    sitting: (n: number) => plural('en', n, { one: 'One guest sits beside you.', other: `${n} guests sit beside you.` }),
    asking: (n: number) => plural('en', n, { one: 'Somebody would like to sit down beside you.', other: `${n} people would like to sit down beside you.` }),
    go: 'To the desk',
    heardMe: 'Who heard me',
  },
  ledger: {
    title: 'Consent ledger',
    signed: (day: string, chains: number) => plural('en', chains, { none: `Last signed for ${day}.`, one: `Last signed for ${day}, with one chain.`, other: `Last signed for ${day}, with ${chains} chains.` }),
    never: 'Not signed yet; that happens every night.',
    verify: 'Verify it',
    log: 'Access log',
    proposals: (n: number) => plural('en', n, { one: 'One proposed change of locked settings waits for a decision.', other: `${n} proposed changes of locked settings wait for a decision.` }),
    decide: 'To the proposals',
  },
  steps: {
    title: 'First steps',
    lead: 'What it takes until the first guest hears the first customer.',
    done: 'done',
    open: 'still open',
    units: { title: 'Name your units', detail: 'What was heard finds its way to where a problem begins.', go: 'To the units' },
    people: { title: 'Invite people', detail: 'At least somebody in customer service and somebody who sits down beside them.', go: 'To the invitations' },
    reasons: { title: 'Name contact reasons', detail: 'Agents choose one when a conversation ends.', go: 'To the contact reasons' },
    widget: { title: 'Put the chat on your website', detail: 'One line before the end of the page. Nothing is stored before somebody writes.', snippet: 'This line', go: 'Words and brands' },
    chair: { title: 'Offer the first chair', detail: 'An agent offers it at the desk; from then on somebody may sit down.', go: 'To the desk' },
  },
  voices: {
    title: 'Three voices',
    titleFewer: 'Voices',
    none: 'No voices yet',
    noneSentence: 'As soon as a guest keeps a customer’s words, or writes down what pleased them, it stands here.',
    heardBy: (name: string, role: string) => `Heard by ${name}, ${role}`,
    heardByMe: 'Heard by me',
    all: 'Everything that was heard',
  },
  news: {
    title: 'What comes up lately',
    none: 'As soon as impressions are grouped into themes, the freshest stand here.',
    all: 'All themes',
  },
};
