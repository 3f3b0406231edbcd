import { pattern } from '../pattern.ts';
import type { Stretch } from '../span.ts';
import { NOT_A_STREET } from './street-words.ts';

const HOME = pattern('giu')`
  (?<!\p{L})(?:wohne|wohnen|wohnt|wohnhaft|wohnung|lebe|leben|lebt|bei (?:uns|mir)|zu hause|zuhause|daheim|haus|häuschen|gezogen|ziehen|adresse|anschrift|nachbar\p{L}*|familie \p{Lu}\p{L}+|(?:herr|frau)n? \p{Lu}\p{L}+
  |live|living|lives|moved)
  [^\p{N}\0\n.!?;]{0,30}?[ ](?:in|an|auf|am|im|zum|zur|aus|von|vom|on|at|to)[ ](?:der[ ]|die[ ]|den[ ]|dem[ ]|das[ ])?
  ((?:(?:\p{Lu}\p{L}+(?:er|en|e|-\p{L}+)?[ -]){1,2}(?:Straße|Strasse|Str\.|Allee|Gasse|Platz|Weg|Ring)|(?:\p{Lu}\p{L}+-){0,3}\p{Lu}\p{L}{2,}(?:stra(?:ß|ss)e|str\.|allee|gasse|weg|platz|ring|chaussee|twiete|steig|pfad)
  |(?:\p{Lu}\p{L}+[ ]){1,2}(?:Street|Road|Avenue|Lane|Drive|Terrace|Crescent)))(?!\p{L})
`;

/** A street without a number, where somebody says that they live there. */
export function findHomeStreets(text: string): Stretch[] {
  return Array.from(text.matchAll(HOME), (match) => {
    const end = match.index + match[0].length;
    return { start: end - (match[1] ?? '').length, end };
  }).filter(({ start, end }) => !NOT_A_STREET.test(text.slice(start, end)));
}
