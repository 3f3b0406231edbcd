import { en as vcon } from '#listen/vcon/contract/reasons/messages.en.ts';

/** Why a line cannot be taken in. Each stands behind the name of a field: "turns.0.text: must not be empty". */
export const en = {
  ...vcon,
  whole: 'the whole',
  field: (name: string, reason: string) => `${name}: ${reason}`,
  longerThanName: 'must not be longer than 200 characters',
  beyondYear: 'must lie within a year',
  speaker: 'must be customer, agent or action',
  exampleTime: 'must be a time such as 2026-03-01T09:30:00Z',
  channel: 'must be one of chat, mail, email, call, phone, voice, social, in-person',
  origin: 'must be one of real, simulated, replay',
  language: 'must be de or en',
  tooManyTurns: 'must not be more than 10,000',
  tooManyConsents: 'must not be more than 100',
  purpose: 'must be one of listen, quote, publish, train, contact',
  verdict: 'must be granted, refused or withdrawn',
  nobodySpeaks: 'nobody says anything',
  largerThan: (bytes: string) => `is larger than ${bytes} bytes`,
  notUtf8: 'is not UTF-8',
  notZip: 'cannot be unpacked',
  notInCatalogue: 'is not in the catalogue',
  inFuture: 'lies in the future',
  erased: 'was erased here',
};
