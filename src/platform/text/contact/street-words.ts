import { pattern } from '../pattern.ts';

/** German words that end the name of a street, compounds by their end. */
export const GERMAN_STREET = pattern('iu')`
  (?:stra(?:ß|ss)e|str|allee|gasse|gässle|gässchen|chaussee|steig|stieg|stiege|pfad|ufer|damm|ring|weg|platz|twiete|promenade|siedlung)$
`;
/** Endings that hardly any other word has, so that a small letter does not matter. */
export const SURELY_STREET = /.{3}(?:stra(?:ß|ss)e|str|allee|gasse|chaussee)$/iu;
export const STREET_ALONE = pattern('iu')`
  ^(?:stra(?:ß|ss)e|str|allee|gasse|chaussee|ufer|damm|ring|weg|platz|steig|stieg|stiege|pfad|promenade|siedlung)$
`;
/** Words with such an end that are no street of anybody's. */
export const NOT_A_STREET = pattern('iu')`
  ^(?:[a-zäöüß]|rück|hin|heim|um|aus|liefer|transport|arbeits|steh|sitz|park|liege|bau|koch|stell|dichtungs?|dichtung
  |gummi|o-|schlüssel|vertriebs|versand|rechts|dienst|zu|an|ab|kunden|lösungs|mittel|umwelt|fußgänger|radfahr|feld|wald)?(?:weg|platz|ring|steig)$
  |(?:dichtring|gummiring|dichtungsring|einlegering|haltering|deckelring|tortenring|backring|ohrring|ehering|serviettenring
  |schlüsselring|spannring|schlauchring|stützring|distanzring|sprengring)$
  |(?:steck|arbeits|park|stell|liege|listen|tabellen|speicher|spiel|sitz|steh|start|zelt|schreibtisch|ruhe|studien|ausbildungs
  |kita|kindergarten|krippen|camping|fenster|sport|fußball|rast|kommunikations|beschwerde)platz$
  |(?:milch|wasch|produktions|fertigungs|montage|einbahn|land|bundes|neben|seiten|sesam|daten|schnell|lager|lackier|kreis|zufahrts|durchgangs|wohn|spiel|zubringer|einkaufs)stra(?:ß|ss)e$
  |(?:sack|hohl|einbahn|seiten|neben|rettungs)gasse$
  |(?:liefer|kommunikations|lösungs|rechts|dienst|bestell|beschwerde|transport|zahlungs|vertriebs|post|heim|rück|seiten|schul|arbeits|radweg|geh|rad|wander)wege?$
  |(?:bahn|auf|ab|um|ein)stieg$|steig$(?<=bahnsteig|bürgersteig|gehsteig)|(?:bau|kern|ehe|diskus|kletter|schwer|lern|kauf)pfad$
`;

/** What follows a number that counts something rather than a house. */
export const COUNTED = pattern('iuy')`
  [ ]?(?:mm|cm|dm|km|m|kg|g|ml|l|€|eur|euro|%|prozent|uhr|stück|stk|meter|kilometer|minuten|min|stunden|std|tage|wochen|monate|jahre?n?|mal
  |x|leute|personen|autos|pakete?n?|kunden|kartons?|nachbarn|häuser|mitarbeiter|kollegen|frauen|männer|kinder)(?![\p{L}\p{N}])
`;
