import { plural } from '../../i18n/plural.ts';

/** What can be wrong with a field of a request. */
export const en = {
  missing: 'must be given',
  types: {
    string: 'must be text',
    number: 'must be a number',
    int: 'must be a whole number',
    boolean: 'must be yes or no',
    array: 'must be a list',
    object: 'must be an object',
    other: 'is of another type than expected',
  },
  empty: 'must not be empty',
  characters: {
    atLeast: (n: number) => plural('en', n, { one: 'must have one character at least', other: `must have ${n} characters at least` }),
    atMost: (n: number) => plural('en', n, { one: 'may have one character', other: `may have ${n} characters at most` }),
  },
  entries: {
    atLeast: (n: number) => plural('en', n, { one: 'must have one entry at least', other: `must have ${n} entries at least` }),
    atMost: (n: number) => plural('en', n, { one: 'may have one entry', other: `may have ${n} entries at most` }),
  },
  numbers: {
    atLeast: (limit: string) => `must be at least ${limit}`,
    atMost: (limit: string) => `may be ${limit} at most`,
    above: (limit: string) => `must be more than ${limit}`,
    below: (limit: string) => `must be less than ${limit}`,
  },
  formats: {
    email: 'must be a mail address such as name@example.org',
    url: 'must be an address such as https://example.org',
    uuid: 'must be an id',
    date: 'must be a date such as 2026-03-01',
    datetime: 'must be a time such as 2026-03-01T09:30:00Z',
    other: 'is not written as expected',
  },
  choice: (choices: string) => `must be one of: ${choices}`,
  unknown: 'is not known here',
  other: 'does not fit here',
};
