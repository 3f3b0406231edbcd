import { wordList } from './word-list.ts';

/** German nouns of household goods and customer service that general word lists lack. */
export const householdNouns = wordList(`
  abholung abteilung abverkauf akku alufolie anleitung anruf anschluss ansprechpartner anthrazit antwort armatur
  artikel aufkleber auflaufform aufsatz auftrag ausguss auswahl automat backblech backform backofen becher bedienung
  behälter bescheid besteck bestellung beutel blende bohnenfach bräter brotkasten brühgruppe bügelbrett bügeleisen
  chat controller dampfgarer deckel dichtung display dose drehknopf druckknopf dunstabzug dunstabzugshaube edelstahl
  einsatz einweglöffel email emaille entkalker entsafter erreichbarkeit ersatz ersatzteil erstattung etikett
  fernbedienung feedback filter flasche fleischwolf fondue formular frist fritteuse fugenkratzer garantie
  gebrauchsanweisung gefrierfach gefrierschrank geschirr geschirrspüler geschirrtuch gewährleistung gewinde glas griff
  grill gusseisen gutschein gutschrift haken halterung handbuch handmixer handrührer haushalt heizstab heizung henkel
  herd hinweis hotline induktion inventur isolierkanne kabel kaffee kaffeemaschine kaffeemühle kaffeevollautomat kanne
  kapsel karaffe karton kassenbon katalog keramik kessel klage kleber klemme klinge kochfeld kochlöffel kochtopf
  kontakt kratzer kühlschrank kulanz kundenkarte kundin küchenmaschine küchenwaage lackierung lager lagerung lieferant
  lieferschein lieferung lieferzeit logistik löffel lüfter mahlwerk mahnung mail mangel messer mikrowelle mitarbeiter
  mixer mixtopf motor mülleimer muffe nachfrage nachlieferung netzteil newsletter nudelholz oberfläche ofen öffner
  packung paket palette pfand pfanne plastik platte porzellan porto preis problem produkt profil programm prospekt
  pumpe pürierstab qualität quittung rabatt raclette rechnung reibe reinigung reklamation reparatur retoure
  retourenschein rezept rost rückfrage rückgabe rückruf rücksendung rührschüssel salatschleuder sandwichmaker
  schachtel schalter scharnier schaumlöffel scheibe schlauch schneebesen schnellkochtopf schnittbrett schraube
  schublade schüssel sendung serie service shop sieb silikon sortiment spatel spedition spülbecken spüle spülmaschine
  spülmittel standmixer staubsauger stecker steckdose störung stück styropor tablett tasse tastatur taste technik
  teekanne teflon teigrolle teller termin thermoskanne ticket timer toaster topf topflappen trichter tülle umtausch
  unterlage untersetzer update verfügbarkeit vergütung verpackung versand versandkosten verschluss vertrag vollautomat
  vorbestellung vorgang vorrat waage waffeleisen wärmeplatte ware warenkorb wartung waschmaschine wasserhahn
  wasserkocher wassertank webseite widerruf wok zange zahlung zeitschaltuhr zubehör zufriedenheit zusage zuständigkeit
  zustellung
`);
