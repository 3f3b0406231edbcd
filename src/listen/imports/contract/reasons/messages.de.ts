import { de as vcon } from '#listen/vcon/contract/reasons/messages.de.ts';
import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  ...vcon,
  whole: 'das Ganze',
  field: (name, reason) => `${name}: ${reason}`,
  longerThanName: 'darf nicht länger als 200 Zeichen sein',
  beyondYear: 'muss innerhalb eines Jahres liegen',
  speaker: 'muss customer, agent oder action sein',
  exampleTime: 'muss ein Zeitpunkt sein, etwa 2026-03-01T09:30:00Z',
  channel: 'muss chat, mail, email, call, phone, voice, social oder in-person sein',
  origin: 'muss real, simulated oder replay sein',
  language: 'muss de oder en sein',
  tooManyTurns: 'dürfen nicht mehr als 10.000 sein',
  tooManyConsents: 'dürfen nicht mehr als 100 sein',
  purpose: 'muss listen, quote, publish, train oder contact sein',
  verdict: 'muss granted, refused oder withdrawn sein',
  nobodySpeaks: 'niemand sagt etwas',
  largerThan: (bytes) => `ist größer als ${bytes} Bytes`,
  notUtf8: 'ist kein UTF-8',
  notZip: 'lässt sich nicht entpacken',
  notInCatalogue: 'steht nicht im Katalog',
  inFuture: 'liegt in der Zukunft',
  erased: 'wurde hier gelöscht',
};
