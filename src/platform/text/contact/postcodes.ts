import { pattern } from '../pattern.ts';
import type { Stretch } from '../span.ts';

const TOWN = String.raw`
  (?:(?:Bad|St\.|Sankt|Markt|Alt|Neu|Groß|Klein|Ober|Unter|Hohen)[ ])?\p{Lu}\p{L}+(?:-\p{L}+){0,3}
  (?:[ ](?:am|an[ ]der|im|in[ ]der|in|ob[ ]der|ob|bei|a\.|vor[ ]der|auf)[ ]?(?:\p{Lu}\p{L}+))?(?:[ ]?\(\p{Lu}\p{L}*\.?\)|/\p{Lu}\p{L}+)?`;
/** Unit, postcode and town behind a house number. */
const BEHIND_HOUSE = pattern('uy')`
  (?:,?[ ](?:Stiege|Top|Tür|Haus|Wohnung|Whg\.?|App\.?|Apartment|Hinterhaus|Vorderhaus|Aufgang)(?:[ ]\d{1,4})?){0,2}
  (?:[,;]?\s{1,3}(?:in[ ])?(?:(?:D|A|CH|DE|AT|FL|L)[- ]{1,2})?\d{4,5}(?!\p{N})(?:[ ]${TOWN}|[ ]\p{Ll}{3,}(?=\s*(?:$|[,.!?\n]|(?:und|ist|hat|in|mit)[ ])))?)?
`;
const NAMED = pattern('giu')`
  (?:(?<!\p{L})plz|postleitzahl|post ?code|zip(?: ?code)?)(?!\])[^\p{N}\n\]]{0,12}
  (\d{4,5}(?!\p{N})(?:[ ]\p{Lu}\p{L}+){0,2})
`;
const BRITISH = /(?<![\p{L}\p{N}-])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}-])/gu;
/** `10115 Berlin`, `D-80331 München`, `A-1010 Wien`. */
const WITH_TOWN = pattern('gu')`
  (?<![\p{L}\p{N}.,/#-]|\p{N}[ ])(?:(?:D|A|CH|DE|AT|FL|L)[- ]{1,2}(?=\d{4,5}[ ])|(?=\d{5}[ ])(?!\d{2}000))\d{4,5}[ ]${TOWN}(?![\p{L}\p{N}])
`;
/** Four digits are as often a year or an amount: there the town must be known. */
const FOUR_DIGITS = pattern('gu')`
  (?<![\p{L}\p{N}.,/#-]|\p{N}[ ])[1-9]\d{3}[ ](?:Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Villach|Wels|Dornbirn|Bregenz|Feldkirch|Steyr
  |Leoben|Krems|Baden|Mödling|Eisenstadt|Kufstein|Hallein|Amstetten|Kapfenberg|Sankt[ ]Pölten|St\.[ ]Pölten|Zürich|Genf|Genève|Basel|Bern|Lausanne
  |Winterthur|Luzern|St\.[ ]Gallen|Lugano|Biel|Thun|Köniz|Fribourg|Freiburg|Schaffhausen|Chur|Neuchâtel|Uster|Sitten|Zug|Aarau|Olten|Solothurn
  |Frauenfeld|Baar|Wil|Davos|Vaduz|Schaan|Luxemburg|Luxembourg)(?![\p{L}\p{N}])
`;
const BOX = pattern('giu')`
  (?:packstation|(?<!\p{L})p\.? ?o\.? box|postbox|postnummer|hausnummer|house number)(?![\]\p{L}])[ ]?:?[ ]?(?:ist die |ist |nr\.? |no\.? |is )?
  (\d{1,4}(?:[ ]\d{1,4}){0,3}[a-z]?|\d{5,12})(?![\p{L}\p{N}])
`;
/** `Springfield, OR 97403`. */
const AMERICAN = /(?:(?<!\p{L})\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?, )(?:[A-Z]{2}) \d{5}(?:-\d{4})?(?![\p{L}\p{N}])/gu;
const COUNTED_NOUN = pattern('u')`
  ^\d+[ ](?:Stück|Teller|Tassen|Kunden|Euro|EUR|Mitarbeiter|Menschen|Leute|Haushalte|Artikel|Punkte|Schritte|Umdrehungen|Kilometer|Meter
  |Exemplare|Bestellungen|Zeichen|Franken|Dollar|Seiten|Stunden|Tage|Watt|Einwohner|Besucher|Follower|Mal|Liter|Kilo|Gramm|Teile|Pakete)
`;

/** Where an address ends whose house number ends at `house`: behind unit, postcode and town, as far as they follow. */
export function endWithPlace(text: string, house: number): number {
  BEHIND_HOUSE.lastIndex = house;
  return BEHIND_HOUSE.test(text) ? BEHIND_HOUSE.lastIndex : house;
}

/** Postcodes with their towns, postcodes that are called so, post office boxes and parcel lockers. */
export function findPostcodes(text: string): Stretch[] {
  const inside = [NAMED, BOX].flatMap((announced) =>
    Array.from(text.matchAll(announced), (match) => {
      const end = match.index + match[0].length;
      return { start: end - (match[1] ?? '').length, end };
    }),
  );
  const whole = [BRITISH, WITH_TOWN, FOUR_DIGITS, AMERICAN].flatMap((shape) =>
    Array.from(text.matchAll(shape)).filter(([found]) => !COUNTED_NOUN.test(found)),
  );
  return [...inside, ...whole.map(({ index, 0: found }) => ({ start: index, end: index + found.length }))];
}
