import { pattern } from './pattern.ts';

const FOR_NAME = pattern('iu')`
  \b(?:(?:your|full|last|first|sur|customer'?s?) ?name|who am i (?:speaking|talking|chatting)|whom? (?:do i|am i))
  |(?:ihr|ihre[nr]?|dein|der|vor- und nach|voll\p{L}+|nach|vor)[ -]?namen?\b|namen\?
  |wie (?:heißen|heissen|heißt)|wer (?:sind|bist|spricht)|mit wem
  |\bname\?
`;
const FOR_NUMBER = pattern('iu')`
  \b(?:pin|tan|nummer|number|code|id|iban|passwor[dt])\b
  |(?:nummer|-nr|kennung|code)\b
  |(?:date of birth|geburtsdatum)
`;
const FOR_BIRTH = /date of birth|birth ?da(?:te|y)|\bdob\b|geburtsda(?:tum|ten)|geburtstag|geboren/iu;

/** What an answer may be without further words. */
export type Question = { forName: boolean; forNumber: boolean; forBirth: boolean };

/** What a turn asks for, as far as a short answer to it would be a name or a number and nothing else. */
export function readQuestion(turn: string): Question {
  return { forName: FOR_NAME.test(turn), forNumber: FOR_NUMBER.test(turn), forBirth: FOR_BIRTH.test(turn) };
}
