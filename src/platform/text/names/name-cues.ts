import { wordList } from './word-list.ts';

/** Forms of address and academic titles; the name that follows is masked, they stay. */
export const TITLES = wordList(`
  frau herr herrn hr fr fräulein frl familie fam eheleute ehepaar
  mr mrs ms miss mx mister messrs
  dr doktor doctor prof professor
`);
/** Titles that are everyday words too. */
export const TITLES_AND_WORDS = wordList('frau herr herrn familie ehepaar eheleute doktor doctor professor miss ms');
/** Words that are no names but behind a title: `Frau Schön`, `Herr Kind`. */
export const NAMES_BESIDE_TITLE = wordList('schön gut klar kind mann abend nacht tag gern gerne falsch richtig');
/** What may stand between a title and the name. */
export const DEGREES = wordList(`
  dr doktor prof professor med ing dipl phil rer nat jur mag magister direktor direktorin ingenieur rechtsanwalt rechtsanwältin pfarrer pfarrerin
  pastor pastorin hofrat bürgermeister bürgermeisterin präsident präsidentin minister ministerin kommerzialrat oberarzt oberärztin frau herr herrn frl fräulein äh ähm
`);
const GERMAN_DETERMINERS = `
  der die das den dem des ein eine einen einem einer eines kein keine keinen mein meine meinen meinem meiner dein
  deine deiner am im vom zum zur beim ins ans aufs seit auf pro je sein seine seiner ihr ihre ihrer unser unsere
  unserer euer eure jede jeder diese dieser dieses welche jene
`;
const ENGLISH_DETERMINERS = 'the a an my your his her our their this that these those every each any no some';
export const DETERMINERS = wordList(GERMAN_DETERMINERS, ENGLISH_DETERMINERS);
/** Before these, a German title is a word: "die Frau", but "an Frau". */
export const DETERMINERS_BEFORE_TITLE = { de: wordList(GERMAN_DETERMINERS), en: DETERMINERS } as const;
/** English verbs that are first names too; at the head of a sentence they are verbs before these words. */
export const VERBS_AS_NAMES = wordList('mark will bill rob sue pat drew grant wade chuck skip chase');
export const OBJECTS = wordList(`
  the a an my your his her our their this that these those it them me us you we i he she they there as down up out off
  in for all any someone somebody anyone everything anything something not be
`);
export const PARTICLES = wordList(
  'von van vom de der den del della di da dos du la le el al ibn bin ben zu zur zum ter ten te',
);

export const FOREIGN_PARTICLES = wordList('van ten ter della dalla dos ibn');

/** Before a colon, in forms and letter heads. */
export const FIELDS = wordList(`
  klingel klingelschild türschild briefkasten name namen vorname nachname familienname zuname absender absenderin empfänger empfängerin ansprechpartner ansprechpartnerin besteller
  bestellerin auftraggeber auftraggeberin unterschrift gezeichnet kontakt kontaktperson kunde kundin sender recipient signed contact customer
`);

/** What follows is a name, even one no list knows. */
export const INTRODUCTIONS: readonly string[] = [
  'ich heiße', 'heiße ich', 'mein name ist', 'mein name lautet', 'mein name', 'meine name ist', 'der name ist',
  'name ist', 'name lautet', 'namens', 'auf den namen', 'unter dem namen', 'auf namen', 'unter namen', 'im namen von',
  'hier spricht', 'hier schreibt', 'am telefon ist', 'vorname ist', 'vorname lautet', 'nachname ist',
  'nachname lautet', 'vorname', 'nachname', 'familienname', 'familienname ist', 'mädchenname', 'mädchenname ist',
  'geborene', 'ansprechpartner', 'ansprechpartnerin', 'ansprechpartner ist', 'ansprechpartnerin ist',
  'sachbearbeiter', 'sachbearbeiterin', 'gez', 'zu händen', 'z hd', 'kontoinhaber', 'kontoinhaberin',
  'kontoinhaber ist', 'my name is', "my name's", 'my names', 'name is', 'the name is', "the name's",
  'my full name is', 'name would be', 'name was', 'i go by', 'goes by', 'under the name of', 'under the name',
  'in the name of', 'under name', 'first name is', 'last name is', 'surname is', 'first name', 'last name', 'surname',
  'maiden name is', 'maiden name was', 'maiden name', 'account holder is', 'account holder', 'attn',
];
/** What follows is a name if it is known as one. */
export const PRESENTATIONS = {
  de: ['ich bin', 'ich bin der', 'ich bin die', 'hier ist', 'hier ist der', 'hier ist die', 'ich bins'],
  en: ['i\'m', 'i am', 'im', 'this is', 'it\'s', 'its', 'it is', 'call me', 'here is'],
} as const;
/** What follows is a name if it is no everyday word: somebody is spoken of or thanked. */
export const MENTIONS: readonly string[] = [
  'sie heißt', 'er heißt', 'sie hieß', 'er hieß', 'heißt sie', 'hieß er', 'hieß sie', 'nannte sich', 'nennt sich', 'genannt',
  'danke an', 'dank an', 'dank geht an', 'dank gilt', 'dank gebührt', 'lob an', 'lob geht an', 'lob für', 'gruß an', 'grüße an',
  'grüßen an', 'grüßen sie', 'grüßt', 'kompliment an', 'shoutout an', 'liebe grüße an', 'bedanke mich bei', 'bedanken bei',
  'bedankt bei', 'gesprochen mit', 'telefonat mit', 'telefoniert mit', 'chat mit', 'gespräch mit', 'kontakt mit',
  'props an', 'ein hoch auf', 'hut ab vor', 'danke liebe', 'danke lieber', 'der lieben', 'dem lieben', 'die liebe', 'der liebe', 'der netten', 'dem netten', 'ein gewisser', 'eine gewisse', 'namen',
  'alias', 'nennen sie mich', 'nennt mich', 'nennen mich', 'sagen sie ruhig', 'sag einfach', 'sagen sie einfach', 'genannt', 'dank dir', 'danke dir',
];
/** What stands before is a name. */
export const AFTER_NAME: readonly string[] = ['ist mein name', 'mein name', 'am apparat', 'is my name', 'is the name', 'speaking'];
/** The same where the sentence goes no further: "ja, Schmitz hier, …". */
export const AFTER_NAME_AT_END = wordList('hier');
/** Words that may slip in between an introduction and the name. */
export const FILLERS = wordList('übrigens nämlich eigentlich einfach auch ja also actually just simply again der die');

export const CLAUSE_STARTS = wordList('wir es and und i ich im my mein meine aus from');

export const GREETINGS = wordList(`
  hallo hi hey hej moin servus huhu liebe lieber liebes werte werter geehrte geehrter tag morgen abend tach grüezi
  hello dear morning afternoon evening danke dankeschön merci tschüss tschüß ciao thanks bye goodbye thank you welcome
  willkommen
`);
export const TIMES_OF_DAY = wordList('tag morgen abend morning afternoon evening');
export const GOOD = wordList('guten gute schönen good');

/** Verbs of what only people do, in the past as stories are told. */
export const PERSON_VERBS = wordList(`
  sagte meinte schrieb erklärte rief versprach half meldete wusste fragte antwortete kümmerte bedankte lachte tröstete beriet hörte schickte
  bearbeitete organisierte reparierte erkannte empfahl zeigte führte entschuldigte
`);
/** After "hat", what shows that somebody did something for somebody. */
export const FOR_SOMEBODY = wordList('mir uns sich ihm ihr mich alles');

/** Words that end a letter. Some are everyday words too: those must begin the line. */
export const CLOSINGS = wordList(`
  gruß grüße grüßen gruss mfg lg vg bg hg glg vlg hochachtungsvoll herzlichst freundlichst regards sincerely
  faithfully truly wishes
`);
export const CLOSINGS_AT_START = wordList('herzlich beste danke cheers yours best thanks love xoxo thx ty');
export const AFTER_CLOSING = wordList('ihr ihre dein deine euer eure von');

/** People of whom the name may follow: "meine Kollegin …", "my friend …". */
export const PEOPLE = {
  de: wordList(`
    kollege kollegin kollegen nachbar nachbarin freund freundin mann ehemann ehefrau sohn tochter bruder schwester
    vater mutter mama papa oma opa onkel tante neffe nichte enkel enkelin cousin cousine schwager schwägerin
    schwiegersohn schwiegertochter schwiegermutter schwiegervater chef chefin mitarbeiter mitarbeiterin sachbearbeiter
    sachbearbeiterin techniker technikerin monteur monteurin fahrer fahrerin vertreter vertreterin kunde kundin
    berater beraterin lebensgefährte lebensgefährtin partner partnerin azubi praktikant praktikantin agent agentin
    hausmeister
  `),
  en: wordList(`
    friend friends husband wife son daughter brother sister mother father mum mom dad aunt uncle nephew niece cousin
    colleague neighbour neighbor boss manager supervisor agent driver technician engineer assistant customer partner
    boyfriend girlfriend roommate flatmate grandson granddaughter grandmother grandfather doctor landlord
  `),
} as const;
/** What precedes a thing or a firm that bears a first name or a surname. */
export const NAMED_THINGS = wordList(`
  firma marke spedition bäckerei metzgerei fleischerei autohaus drogerie kaufhaus haus hotel gasthof café cafe
  restaurant verlag sankt st santa san saint modell serie kollektion linie reihe farbe dekor design sessel sofa stuhl
  pro tisch regal bett lampe pfanne topf mixer sorte version edition company firm brand shop store model series collection
  chair table lamp song film buch roman album band
`);
export const FIRM_ENDINGS = wordList(`
  gmbh ag kg ohg ug se ev mbh co cie inc ltd llc corp plc söhne sons straße strasse str allee platz weg gasse ring
  street st road rd avenue ave lane square park
`);
