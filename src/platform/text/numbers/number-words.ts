import { fold } from '../fold.ts';
import { pattern } from '../pattern.ts';

function foldedSet(block: string): ReadonlySet<string> {
  return new Set(block.split(/[\s,]+/).filter((word) => word !== '').map(fold));
}

/** Words that announce a number belonging to one customer or one case. */
const REFERENCES = foldedSet(`
  postfach, kennzeichen, nummernschild, plate, registration, bestellung, auftrag, rechnung, kunde, kunden, konto
  kundenkonto, vertrag, vorgang, ticket, fall, sendung, paket, lieferschein, retoure, aktenzeichen, az, referenz, ref
  police, versicherung, versicherungsschein, marktlokation, malo, melo, imei, mandat, kassenzeichen, fahrgestellnummer, fin, vin, mitglied, reklamation, gutschrift, mahnung, buchung, reservierung, transaktion
  bankleitzahl, blz, zähler, ausweis, personalausweis, reisepass, steuerid, id, kdnr, rg, re, seriennr, order, invoice
  account, acct, customer, contract, case, shipment, parcel, package, tracking, reference, membership, member, policy
  booking, reservation, confirmation, serial, claim, transaction, routing, sortcode, passport, licence, license, ssn
  orders, bestellungen, konten, accounts, rechnungen, invoices
`);
const SECRETS = foldedSet(`
  pin, tan, puk, otp, passwort, kennwort, password, passcode, sicherheitscode, zugangscode, bestätigungscode
  geheimzahl, verifizierungscode, pincode, freischaltcode, entsperrcode
`);
const NUMBER_NOUNS = foldedSet('nummer, nummern, nr, no, num, number, numbers, kennung, ziffern, digits, code');
const REFERENCE_END = /(?:nummern?|nr|kennung|zeichen|code|verfolgung|konto|auftrag|bestellung|rechnung|vertrag)$/u;

/** Numbers of things are no secret: every customer with that article has the same. */
const OF_THINGS = pattern('u')`
  ^(?:artikel|modell|typ|typen|teile|ersatzteil|produkt|material|zimmer|zaehlerstand|seiten|los|chargen|groessen|farb|
  platz|raum|fehler|error|qr|bar|strich|laden|norm|regal|katalog|sorten|gewebe|rezept|programm|
  gang|linien|flug|zug|baujahr|dress|source|quell)
`;
const THINGS = foldedSet(`
  artikel, art, modell, typ, produkt, serie, version, ean, gtin, sku, fehler, error, model, type, item, product
  series, part, teil, ersatzteil, zimmer, room, flight, gate, gleis, platform, kapitel, chapter, seite, page, din, iso
  en, charge, batch, lot, ausführung, farbe, colour, color, größe, size, variante, programm, programme, program
  windows, dress, qr
`);
const THING_END = pattern('u')`
  (?:maschinen?|automat|kocher|mixer|toaster|sauger|herd|ofen|geraet|pfanne|topf|kanne|muehle|waage|filter|serie|modell
  |typ|artikel|teil|machine|kettle|blender|oven|vacuum|fridge|schrank|spueler|regal|lampe|messer|grill|ventilator
  |drucker|printer)$
`;

const PHONE = pattern('u')`
  ^(?:tel(?:efon)?|handy|mobil|mobilfunk|fax|ruf|rueckruf|festnetz|phone|cellphone|telephone|cell|mobile|whatsapp)
  (?:nummern?|nr|number)?$
`;

export type NumberWord = 'reference' | 'secret' | 'number' | 'phone' | 'thing' | undefined;

/** What kind of number a (folded) word announces, if any. */
export function numberWord(folded: string): NumberWord {
  if (PHONE.test(folded)) return 'phone';
  if (SECRETS.has(folded)) return 'secret';
  if (NUMBER_NOUNS.has(folded)) return 'number';
  if (THINGS.has(folded) || THING_END.test(folded) || OF_THINGS.test(folded)) return 'thing';
  if (REFERENCES.has(folded) || REFERENCE_END.test(folded)) return 'reference';
  return undefined;
}

/** Words that may stand between such a word and its number. */
export const BETWEEN = foldedSet(`
  ist, lautet, war, wäre, beträgt, betrug, die, der, das, den, dem, mit, meine, meiner, meinen, mein, ihre, ihrer, unsere, unter, zur
  zu, hier, also, bitte, nun, jetzt, doch, einmal, mal, folgende, folgender, sind, oder, entweder, und, nein, sorry
  moment, genau, vom, is, was, it, its, it's, the, my, your, our, his, her, their, of, for, with, here, that, that's
  this, either, or, and, are, should, be, probably, think, i, sorry, no, yes, actually, as, follows, following, please
  would, ends, ending, in, under
`);
