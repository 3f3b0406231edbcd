import { z } from 'zod';
import { fieldSentence } from './field-sentence.ts';
import { turnLimit } from './limits.ts';

// Control characters other than tab and line feed, and halves of surrogate pairs: nobody types them.
const unwanted = /[\u0000-\u0008\u000B-\u001F\u007F]|\p{Surrogate}/u;

/** Words somebody writes: not empty, well-formed, at most 16 KiB as UTF-8. Line ends become `\n`. */
export const TurnText = boundedText(turnLimit);

/** Text of at most `bytes` bytes as UTF-8, refused by what is wrong with it. */
export function boundedText(bytes: number) {
  return z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n'))
    .refine((text) => text.trim().length > 0, fieldSentence('must not be empty', 'darf nicht leer sein'))
    .refine((text) => !unwanted.test(text), fieldSentence('contains characters that are not text', 'enthält Zeichen, die kein Text sind'))
    .refine((text) => utf8Length(text) <= bytes, fieldSentence(`must not be larger than ${bytes} bytes`, `darf nicht größer als ${bytes} Byte sein`))
    .meta({ type: 'string', minLength: 1, maxLength: bytes });
}

/** Bytes of a well-formed string as UTF-8, counted without the encoder that contracts cannot rely on. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
