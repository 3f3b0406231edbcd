export const en = {
  title: 'Chat on websites',
  lead: 'One line puts the chat on any of your websites. What it says there can be in your own words.',
  embed: {
    title: 'Put it on a website',
    sentence: 'Before the end of the page. It needs nothing else and keeps nothing in the browser before somebody writes.',
    line: 'Line for the website',
  },
  brand: 'For',
  allWebsites: 'All websites',
  words: {
    title: 'In your own words',
    sentence: 'Always in both languages. What you leave empty reads as shown in grey. Websites show new words within five minutes.',
  },
  german: 'German',
  english: 'English',
  text: {
    heading: { name: 'Heading', when: 'At the top of the open chat.' },
    greeting: { name: 'Greeting', when: 'Before anything was written.' },
    privacy: { name: 'Note on privacy', when: 'Below the greeting.' },
    inputHint: { name: 'In the empty field', when: 'Where customers write.' },
    waiting: { name: 'Arrived', when: 'After the first message, until somebody takes it.' },
    taken: { name: 'Somebody is there', when: 'As soon as an agent has taken the conversation.' },
    ended: { name: 'Ended', when: 'When the conversation is over.' },
  },
  bothLanguages: 'Please in both languages, or in neither.',
  save: 'Save',
  saved: 'Saved. Websites show it within five minutes.',
};
