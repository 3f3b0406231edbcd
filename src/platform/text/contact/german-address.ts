import { pattern } from '../pattern.ts';
import type { Stretch } from '../span.ts';
import type { AddressWord } from './address-word.ts';
import { COUNTED, GERMAN_STREET, NOT_A_STREET, STREET_ALONE, SURELY_STREET } from './street-words.ts';
import { endWithPlace } from './postcodes.ts';

const HOUSE = pattern('iuy')`
  (?:(?:nr\.?|nummer|hausnummer)[ ])?\d{1,4}(?:[ ]?[a-h](?![\p{L}\p{N}]))?
  (?:[ ]?[-–/+][ ]?\d{1,4}(?:[a-h](?![\p{L}\p{N}]))?){0,3}(?![\p{L}\p{N}]|[.,:]\d)
`;
const HOUSE_IN_WORDS = pattern('iuy')`
  (?:(?:nummer|hausnummer)[ ])?(?:eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\p{Ll}{3,6}zehn
  |(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)
  |(?:ein)?hundert\p{Ll}{0,20})(?!\p{L})
`;
const CAPITALISED = /^\p{Lu}/u;
const NAME_PART = /^\p{Lu}[\p{L}'’.-]{1,}$/u;
const NO_PART = /^(?:Die|Der|Das|In|Im|Am|An|Auf|Und|Oder|Zur|Zum|Bei|Ihre?|Meine?|Unsere?|Eine?|Diese|Jede|Frau|Herr|Nach|Von)$/u;
const STREET_ADJECTIVE = /^(?:Obere|Untere|Alte|Neue|Große|Kleine|Lange|Kurze|Breite|Hintere|Vordere|Äußere|Innere|Linke|Rechte|Hohe|Krumme)[nrs]?$/u;
const PREPOSITION = /^(?:Am|An|Im|In|Auf|Zum|Zur|Unter|Hinter|Vor|Beim|Bei|Ob|Neben)$/u;
const ARTICLE = /^(?:der|dem|den|de|zu|am|an|im|des)$/u;
const NOUN_FOR_PLACES = /^(?:Straße|Strasse|Platz|Allee|Weg|Gasse|Ring|Ufer|Hof|Promenade|Siedlung)$/u;
/** What is numbered without being a street. */
const NUMBERED = pattern('iu')`
  ^(?:stock|stockwerk|etage|obergeschoss|wohnung|haus|zimmer|raum|block|aufgang|eingang|gleis|programm|paket|schalter|kasse|tor|halle|regal|platz
  |filiale|stufe|seite|kapitel|punkt|teil|tag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai
  |juni|juli|august|september|oktober|november|dezember|jahr|schritt|termin|ende|anfang|stand|modell|typ|alter|level|klasse|gate|abschnitt
  |telefon|handy|karton|katalog|chat|fall|lager|flug|linie|bus|zug|durchschnitt|schnitt|team|apparat|anschluss|arbeitsplatz|feld|band|nummer|größe)$
`;
const AT_HOME = pattern('iu')`
  (?:anschrift|adresse|wohnhaft|wohne|wohnen|wohnt|wohnten|wohnst|umgezogen|ziehen?|zog|gezogen|lebe|leben|lebt|daheim|zu hause|zuhause|heim)
  (?:[ ](?:ist|lautet|war|jetzt|nun|nach|hier|noch|auch|leider|immer|seit|um|nämlich|ich|wir|in|der|die|den|dem|im|am|an|auf|zum|zur)){0,4}[ ]?[:,]?\s{0,2}$
`;
/** `Straße des 17. Juni`, `Platz der Republik`. */
const NAMED_AFTER = pattern('u')`
  (?:Straße|Strasse|Platz|Allee|Weg|Ufer|Promenade|Gasse)[ ](?:des|der|dem|am|zum|zur|an[ ]der|im)[ ](?:\d{1,2}\.[ ])?(?:\p{Lu}\p{L}+[ -]){0,2}\p{Lu}\p{L}+$
`;
const REACH = 70;

/** The stretch from the first word of a street's name to the end of what belongs to its house number, if a street ends in word `i`. */
export function germanAddress(text: string, words: readonly AddressWord[], i: number): Stretch | undefined {
  const street = words[i];
  const next = words[i + 1];
  if (!street || !next) return undefined;
  const named = isStreet(words, text, i) ? startOfStreet(text, words, i) : undefined;
  const from = named ?? startOfPlace(text, words, i);
  if (from === undefined) return undefined;
  const end = endOfHouse(text, street, next, named !== undefined && SURELY_STREET.test(street.text) && CAPITALISED.test(street.text));
  if (end === undefined) return undefined;
  const whole = endWithPlace(text, end);
  const first = words[from] ?? street;
  if (named !== undefined) {
    const isPlain = SURELY_STREET.test(street.text) && endsPhrase(text, end);
    const isSaid = CAPITALISED.test(street.text) || whole > end || isPlain || saysHome(text, first.start);
    return isSaid ? { start: first.start, end: whole } : undefined;
  }
  const before = text.slice(Math.max(0, first.start - REACH), first.start);
  if (NAMED_AFTER.test(text.slice(first.start, street.end))) return { start: first.start, end: whole };
  const isCapitalPreposition = PREPOSITION.test(first.text) && /\p{L} $/u.test(before);
  const isSaid = whole > end || saysHome(text, first.start) || (isCapitalPreposition && endsPhrase(text, end));
  return isSaid ? { start: first.start, end: whole } : undefined;
}

function saysHome(text: string, at: number): boolean {
  return AT_HOME.test(text.slice(Math.max(0, at - REACH), at));
}

/** `Lindenstraße`, `lindenstr.`, `Alte Berliner Straße`; `Rückweg` is none. */
function isStreet(words: readonly AddressWord[], text: string, i: number): boolean {
  const word = words[i]?.text ?? '';
  if (!GERMAN_STREET.test(word) || NOT_A_STREET.test(word)) return STREET_ALONE.test(word) && startOfStreet(text, words, i) !== undefined;
  return CAPITALISED.test(word) || SURELY_STREET.test(word) || (word.length > 6 && saysHome(text, words[i]?.start ?? 0));
}

/** The capitalised words before a bare word for street belong to its name; without one it is no address. */
function startOfStreet(text: string, words: readonly AddressWord[], i: number): number | undefined {
  if (!STREET_ALONE.test(words[i]?.text ?? '')) {
    return STREET_ADJECTIVE.test(words[i - 1]?.text ?? '') && isJoined(text, words, i) ? i - 1 : i;
  }
  let from = i;
  while (from > 0 && i - from < 3 && isJoined(text, words, from)) {
    const before = words[from - 1]?.text ?? '';
    if (!NAME_PART.test(before) || NO_PART.test(before) || before.length < 3) break;
    from--;
  }
  return from < i ? from : undefined;
}

/** `Am Alten Markt`, `Unter den Linden`, `Straße des 17. Juni`, `Lindenhof`: what only its place tells for a street. */
function startOfPlace(text: string, words: readonly AddressWord[], i: number): number | undefined {
  const last = words[i]?.text ?? '';
  const named = NAMED_AFTER.exec(text.slice(Math.max(0, (words[i]?.end ?? 0) - REACH), words[i]?.end));
  if (named) return words.findIndex((word) => word.start === (words[i]?.end ?? 0) - named[0].length);
  if (!CAPITALISED.test(last) || !/^\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*$/u.test(last) || NUMBERED.test(last) || GERMAN_STREET.test(last)) return undefined;
  let from = i;
  while (from > 0 && i - from < 4 && isJoined(text, words, from)) {
    const before = words[from - 1]?.text ?? '';
    const isPart = CAPITALISED.test(before) || ARTICLE.test(before);
    if (!isPart || /^(?:Frau|Herrn?|Familie|Adresse|Anschrift|Dr)$/u.test(before)) break;
    from--;
    if (PREPOSITION.test(before) || NOUN_FOR_PLACES.test(before)) break;
  }
  while (from < i && ARTICLE.test(words[from]?.text ?? '')) from++;
  return from;
}

function endOfHouse(text: string, street: AddressWord, next: AddressWord, maySpell: boolean): number | undefined {
  if (!/^\.?,? ?$/u.test(text.slice(street.end, next.start)) || next.start === street.end) return undefined;
  HOUSE.lastIndex = next.start;
  const digits = HOUSE.exec(text);
  HOUSE_IN_WORDS.lastIndex = next.start;
  const spelled = maySpell && !digits ? HOUSE_IN_WORDS.exec(text) : undefined;
  const end = digits ? HOUSE.lastIndex : spelled ? HOUSE_IN_WORDS.lastIndex : undefined;
  if (end === undefined) return undefined;
  COUNTED.lastIndex = end;
  return COUNTED.test(text) ? undefined : end;
}

function isJoined(text: string, words: readonly AddressWord[], i: number): boolean {
  return /^\.? $/u.test(text.slice(words[i - 1]?.end, words[i]?.start));
}

/** Nothing that the number could count follows. */
function endsPhrase(text: string, end: number): boolean {
  return /^\s*(?:$|[,.;:!?)\n–-]|\p{Ll})/u.test(text.slice(end, end + 8));
}
