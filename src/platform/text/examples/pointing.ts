/** What points to a person without being a name: plates, addresses and dates of birth, and how they are saved. */
export const pointing: readonly (readonly [said: string, saved: string])[] = [
  // Plates
  ['Der Wagen M-AB 1234 stand im Weg.', 'Der Wagen [Kennzeichen] stand im Weg.'],
  ['Mein Kennzeichen ist HH-XY 77E.', 'Mein Kennzeichen ist [Kennzeichen].'],
  ['kennzeichen: b-mw 330', 'kennzeichen: [Kennzeichen]'],
  ['Ihr Fahrer (OHZ-DE 714) hupte.', 'Ihr Fahrer ([Kennzeichen]) hupte.'],
  ['Wir parken mit LDK TW 99 vor der Tür.', 'Wir parken mit [Kennzeichen] vor der Tür.'],
  ['Das Auto W-48210 K ist meins.', 'Das Auto [Kennzeichen] ist meins.'],
  ['Mein Auto: ZH 442 118', 'Mein Auto: [Kennzeichen]'],
  ['Die Modelle DIN-EN 1234 und KL-X 200 sind alt.', 'Die Modelle DIN-EN 1234 und KL-X 200 sind alt.'],
  ['Das Auto frisst 7 Liter auf der A 7.', 'Das Auto frisst 7 Liter auf der A 7.'],
  // Addresses
  ['Ich wohne in der Kastanienallee.', 'Ich wohne in der [Adresse].'],
  ['Wir ziehen in die Lange Straße 4-6.', 'Wir ziehen in die [Adresse].'],
  ['Bergstraße zwölf, dritter Stock', '[Adresse], dritter Stock'],
  ['Straße des 17. Juni 110', '[Adresse]'],
  ['Ich wohne Am Sonnenhang 17.', 'Ich wohne [Adresse].'],
  ['Unter den Linden 12, 10117 Berlin', '[Adresse]'],
  ['Hauptstr. 19\n64625 Bensheim', '[Adresse]'],
  ['lindenstr. 3 a, 50674 köln', '[Adresse]'],
  ['Mariahilfer Straße 12 Stiege 2 Top 14, 1070 Wien', '[Adresse]'],
  ['Ich lebe in 1070 Wien.', 'Ich lebe in [Adresse].'],
  ['Packstation 132 ist voll.', 'Packstation [Adresse] ist voll.'],
  ['In unserer Straße 3 Nachbarn, alle zufrieden.', 'In unserer Straße 3 Nachbarn, alle zufrieden.'],
  ['Der Tortenring 26 cm und der Weg 2 Kilometer', 'Der Tortenring 26 cm und der Weg 2 Kilometer'],
  ['Am Montag 2 Pakete, am Schalter 3 niemand.', 'Am Montag 2 Pakete, am Schalter 3 niemand.'],
  // Dates of birth
  ['Ich bin am 12.03.1940 geboren.', 'Ich bin am [Geburtsdatum] geboren.'],
  ['geboren am dritten April neunzehnhundertzweiundsechzig', 'geboren am [Geburtsdatum]'],
  ['Ich bin Jahrgang 1951.', 'Ich bin Jahrgang [Geburtsdatum].'],
  ['Ich habe am 24. Dezember Geburtstag.', 'Ich habe am [Geburtsdatum] Geburtstag.'],
  ['Petra Kruse, 12.03.1958', 'A., [Geburtsdatum]'],
  ['Im März 1998 gekauft, Baujahr 1997.', 'Im März 1998 gekauft, Baujahr 1997.'],
  // Numbers
  ['Zählernummer 1 ESY 1160 2231 44', 'Zählernummer [Nummer]'],
  ['Versicherungsnummer 65 150472 K 012', 'Versicherungsnummer [Nummer]'],
  ['In der Sache 4 O 112/23', 'In der Sache [Nummer]'],
  ['null eins sieben sechs vier vier zwei', '[Nummer]'],
  ['eins, zwei, drei, vier, fertig', 'eins, zwei, drei, vier, fertig'],
  // Figures of tales
  ['Frau Holle hat alles zugeschneit.', 'Frau Holle hat alles zugeschneit.'],
  ['Frau Holler hat alles gerettet.', 'Frau A. hat alles gerettet.'],
];

export const pointingInEnglish: readonly (readonly [said: string, saved: string])[] = [
  ['My car AB12 CDE was parked outside.', 'My car [number plate] was parked outside.'],
  ['The number plate is KX64 LMP.', 'The number plate is [number plate].'],
  ['Flat 3, 22 Acacia Avenue, Leeds LS1 4AP', '[address]'],
  ['I live on Baker Street.', 'I live on [address].'],
  ['Springfield, OR 97403 is where I live.', '[address] is where I live.'],
  ['P.O. Box 1234', 'P.O. Box [address]'],
  ['I was born on the third of April nineteen sixty-two.', 'I was born on [date of birth].'],
  ['I was born in 1962.', 'I was born in [date of birth].'],
  ['Thank you for the order of the third of April.', 'Thank you for the order of the third of April.'],
];
