import type { Floor } from './navigation/destination.ts';

/** What the house around the features says. */
export const en = {
  floors: { listen: 'Listen', understand: 'Understand', act: 'Act', appreciate: 'Appreciate', house: 'House', own: 'Yours' } satisfies Record<Floor, string>,
  navigation: 'Main navigation',
  areas: 'Areas',
  pagesOf: (floor: string) => `Pages of “${floor}”`,
  home: 'Ohrensessel, to the start',
  account: {
    open: (name: string) => `${name}: account and settings`,
    language: 'Auf Deutsch',
    theme: { system: 'Appearance: like the system', light: 'Appearance: light', dark: 'Appearance: dark' },
    keys: 'Keyboard',
    find: 'Go to a page',
    signOut: 'Sign out',
  },
  connection: {
    away: 'No connection at the moment. What you write is kept; the page catches up by itself.',
    back: 'The connection is back.',
  },
  away: {
    title: 'The server cannot be reached just now',
    remedy: 'Check your connection and try again in a moment.',
  },
  unreadable: {
    title: 'The server’s answer cannot be read',
    remedy: 'Try again in a moment; if it stays, tell the administration.',
  },
  broken: {
    title: 'Something went wrong on this page',
    remedy: 'Reload the page. What you saved is safe.',
    reload: 'Reload',
  },
  failed: 'That did not work',
  tryAgain: 'Try again',
  loading: 'Loading',
  notFound: {
    title: 'There is nothing here for you',
    sentence: 'The address is not right, or what stood here is gone.',
    home: 'To the start',
  },
  forbidden: {
    title: 'Your role does not include this',
    sentence: 'If you need this page, ask the administration.',
  },
  keyboard: {
    title: 'Keyboard',
    everywhere: 'Everywhere',
    followedBy: 'then',
    help: 'This overview',
    helpWhileTyping: 'This overview, also while typing',
    palette: 'Go to a page',
    goTo: (page: string) => `Go to “${page}”`,
    bare: 'Single keys, such as “?”',
    bareSentence: 'Switch them off if you dictate, or often hit a key by mistake.',
  },
  palette: {
    title: 'Go to a page',
    field: 'Page',
    placeholder: 'Where to?',
    none: 'No page has this name.',
  },
};
