import { entries } from './health-lexicon.ts';
import type { HealthLexicon } from './health-lexicon.ts';

const CONDITIONS = `
  schwanger, hochschwanger, schwangerschaft, fehlgeburt, totgeburt, kaiserschnitt, entbindung, geburtstermin
  mutterschutz, risikoschwangerschaft, im wochenbett, wochenbett, erwarte ein baby, erwarten ein baby
  erwarte ein kind, erwarten ein kind, erwarten nachwuchs, erwarte zwillinge, erwarten zwillinge, in anderen umständen
  guter hoffnung, künstliche befruchtung, kinderwunschbehandlung, kinderwunschklinik, unfruchtbar, schwerbehindert
  schwerbehinderung, schwerbehindertenausweis, behindertenausweis, grad der behinderung, gdb, gehbehindert
  gehbehinderung, sehbehindert, sehbehinderung, sehbeeinträchtigt, hörbehindert, hörbehinderung, körperbehindert
  körperbehinderung, geistig behindert, geistige behinderung, mensch mit behinderung, menschen mit behinderung
  person mit behinderung, personen mit behinderung, mobilitätseingeschränkt, gehörlos, schwerhörig, schwerhörigkeit
  erblindet, erblindung, taubblind, gelähmt, querschnittsgelähmt, querschnittslähmung, lähmung, rollstuhlfahrer
  sitze im rollstuhl, sitzt im rollstuhl, im rollstuhl, pflegebedürftig, pflegebedürftigkeit, pflegegrad, pflegestufe
  pflegefall, pflegekasse, bettlägerig, bettlägrig, erwerbsunfähig, erwerbsminderung, erwerbsminderungsrente
  berufsunfähig, arbeitsunfähig, arbeitsunfähigkeit, krankgeschrieben, krank geschrieben, krankschreibung
  krankmeldung, krankgemeldet, krank gemeldet, krankenschein, arbeitsunfähigkeitsbescheinigung, schwer krank
  schwerkrank, todkrank, unheilbar krank, chronisch krank, suchtkrank, psychisch krank, krank geworden, krank zu hause
  krank im bett, er ist krank, sie ist krank, herzkrank, krebskrank, nierenkrank, lungenkrank, zuckerkrank
  demenzkrank, krankheit, erkrankung, krankheitsbedingt, krankheitshalber, diabetes, diabetiker, typ-1-diabetes
  typ-2-diabetes, insulin, insulinpumpe, unterzuckerung, blutzucker, asthma, asthmatiker, copd, bronchitis
  lungenentzündung, lungenödem, lungenfibrose, mukoviszidose, tuberkulose, epilepsie, epileptiker, epileptisch
  parkinson, alzheimer, demenz, dement, multiple sklerose, ms-patient, als-patient, schlaganfall, hirnschlag
  hirnblutung, gehirnerschütterung, schädelhirntrauma, hirntumor, gehirntumor, herzinfarkt, herzfehler, herzschwäche
  herzrhythmusstörung, herzkrankheit, herzleiden, vorhofflimmern, angina pectoris, bluthochdruck, hoher blutdruck
  hohen blutdruck, hohem blutdruck, zu hoher blutdruck, blutdrucksenker, krebserkrankung, krebsdiagnose, brustkrebs
  lungenkrebs, darmkrebs, hautkrebs, prostatakrebs, bauchspeicheldrüsenkrebs, an krebs, habe krebs, hat krebs
  hatte krebs, mit krebs, wegen krebs, krebstherapie, krebsbehandlung, gegen den krebs, metastasen, leukämie, lymphom
  karzinom, melanom, tumor, chemotherapie, chemo, bestrahlung, strahlentherapie, rheuma, rheumatisch, rheumatiker
  arthrose, arthritis, gicht, osteoporose, bandscheibenvorfall, hexenschuss, ischias, fibromyalgie, skoliose
  hüftoperation, hüft-op, knieoperation, knie-op, hüftprothese, knieprothese, künstliche hüfte, künstliches kniegelenk
  künstliches hüftgelenk, knochenbruch, armbruch, oberschenkelhalsbruch, rippenbruch, beckenbruch, schenkelhalsbruch
  bänderriss, kreuzbandriss, meniskus, sehnenscheidenentzündung, karpaltunnelsyndrom, verbrennungen ersten grades
  verbrennungen zweiten grades, verbrennungen dritten grades, verbrennung ersten grades, verbrennung zweiten grades
  verbrennung dritten grades, blutvergiftung, sepsis, depression, depressiv, burnout, burn-out, angststörung
  panikattacke, panikstörung, borderline, bipolar, schizophrenie, schizophren, psychose, psychisch erkrankt
  psychische erkrankung, psychische probleme, posttraumatisch, belastungsstörung, essstörung, magersucht, bulimie
  anorexie, zwangsstörung, adhs, autismus, autist, autistisch, asperger, suizidal, selbstmordgedanken, suizidgedanken
  alkoholkrank, alkoholiker, drogensüchtig, suchttherapie, entzugsklinik, entzugstherapie, hiv, hiv-positiv, an aids
  hat aids, habe aids, hepatitis, borreliose, gürtelrose, corona-infektion, coronainfektion, corona-positiv
  positiv auf corona, corona erkrankt, corona bekommen, long covid, long-covid, covid-19-infektion, post-covid
  magen-darm-infekt, magen-darm-grippe, reizdarm, morbus crohn, colitis ulcerosa, zöliakie, glutenunverträglichkeit
  laktoseintoleranz, fruktoseintoleranz, lebensmittelvergiftung, nierenversagen, niereninsuffizienz, dialyse
  dialysepatient, leberzirrhose, schilddrüsenunterfunktion, schilddrüsenüberfunktion, hashimoto, schilddrüse
  neurodermitis, schuppenflechte, psoriasis, ekzem, kontaktallergie, nickelallergie, allergie, allergieschock
  allergischer schock, allergische reaktion, allergischen reaktion, anaphylaktisch, heuschnupfen, hautausschlag
  glaukom, grüner star, grauer star, makuladegeneration, netzhautablösung, tinnitus, hörsturz, migräne, thrombose
  embolie, lungenembolie, aneurysma, anämie, blutarmut, hämophilie, endometriose, wechseljahre, organspende
  transplantation, nierentransplantation, palliativ, palliativstation, hospiz, sterbebegleitung, pflegeheim wegen
  psychiatrie, psychotherapie, psychotherapeut, in therapie, psychologe behandelt, schwerbeschädigt, amputiert
  amputation, prothesenträger, beinprothese, armprothese, künstlicher darmausgang, stoma, inkontinenz, inkontinent
  katheter, sonde gelegt, beatmet, beatmungsgerät, sauerstoffgerät, legasthenie
`;

const TREATMENTS = `
  medikament, medikation, arzneimittel, rezeptpflichtig, schmerzmittel, schmerztablette, schlaftablette, schlafmittel
  blutverdünner, betablocker, cholesterinsenker, antibiotikum, antibiotika, antidepressivum, antidepressiva
  psychopharmaka, neuroleptika, beruhigungsmittel, kortison, cortison, antihistaminikum, asthmaspray, inhalator
  blutdrucktablette, blutdruckmedikament, herztablette, herzmedikament, insulinspritze, thrombosespritze
  notfallspritze, antibabypille, ibuprofen, paracetamol, aspirin, ass 100, diclofenac, voltaren, novalgin, metamizol
  tramadol, tilidin, morphin, morphium, oxycodon, fentanyl, methadon, metformin, ozempic, wegovy, jardiance
  l-thyroxin, levothyroxin, thyroxin, marcumar, eliquis, xarelto, heparin, ramipril, lisinopril, enalapril
  candesartan, valsartan, amlodipin, metoprolol, bisoprolol, simvastatin, atorvastatin, pantoprazol, omeprazol
  torasemid, prednisolon, amoxicillin, penicillin, doxycyclin, citalopram, escitalopram, sertralin, fluoxetin
  venlafaxin, mirtazapin, opipramol, quetiapin, risperidon, olanzapin, diazepam, lorazepam, tavor, ritalin
  methylphenidat, medikinet, lithiumtherapie, methotrexat, mtx, humira, tamoxifen, salbutamol, symbicort, cetirizin
  epipen, viagra, sildenafil, gabapentin, pregabalin, lyrica, levodopa, krankenversichertennummer, beim onkologen
  beim kardiologen, beim psychiater, beim urologen, beim gynäkologen, zum onkologen, zum kardiologen, zum psychiater
  zum urologen, onkologie, kardiologie, chemotermin, op-termin, operationstermin
`;

export const germanHealth: HealthLexicon = {
  always: entries(CONDITIONS + TREATMENTS),
  heads: entries(`
    krebs, karzinom, tumor, infarkt, allergie, unverträglichkeit, intoleranz, arthrose, sklerose, thrombose, embolie
    insuffizienz, leukämie, anämie, depression, psychose, neurose, phobie, demenz, erkrankung, krankheit
    schwangerschaft, schmerzpatient, krebspatient, schmerzmittel, entzündung, medikament, tablettensucht
    abhängigkeitserkrankung, syndrom, lähmung, fraktur, chemotherapie, psychotherapie, transplantation, amputation
  `),
  notHeads: entries(`
    flusskrebs, taschenkrebs, einsiedlerkrebs, kinderkrankheit, selbstentzündung, holzkrankheit, pflanzenkrankheit
    rosenkrankheit, berufskrankheit, fettentzündung, wirtschaftsdepression, betriebslähmung
  `),
  medicalEndings: entries(`
    itis, cillin, mycin, sartan, statin, prazol, azepam, oxetin, triptan, gliptin, gliflozin, xaban, tinib
    zumab, ximab, umab, ciclovir
  `),
  ofPersons: entries(`
    kopfschmerzen, rückenschmerzen, bauchschmerzen, gelenkschmerzen, knieschmerzen, zahnschmerzen, brustschmerzen
    halsschmerzen, hüftschmerzen, nervenschmerzen, fieber, grippe, erkältung, übelkeit, durchfall, erbrechen
    operation, operiert, not-op, im krankenhaus, ins krankenhaus, aus dem krankenhaus, in der klinik, in die klinik
    aus der klinik, notaufnahme, intensivstation, reha, anschlussheilbehandlung, meine tabletten, meiner tabletten
    tabletten nehmen, nehme tabletten, tabletten einnehmen, pille, infektion, behinderung, entzündung, meine diagnose
    meiner diagnose, diagnose bekommen, magenprobleme, herzprobleme, rückenprobleme, knieprobleme, atemprobleme
    hautprobleme, gesundheitsprobleme, gesundheitliche probleme, gesundheitlichen problemen, gesundheitlichen gründen
    aus gesundheitlichen gründen, herzschrittmacher, schrittmacher, hörgerät, rollator, rollstuhl, gehhilfe, krücken
    allergiker, allergisch, habe corona, hatte corona, hat corona, hatten corona, haben corona, an corona
    mit corona infiziert, corona positiv, habe covid, hatte covid, hat covid, an covid, narkose, zyste, bypass, stent
    krampfanfall, ohnmächtig, atemnot, kreislaufkollaps
  `),
  states: entries(`
    krank, erkrankt, blind, taub, behindert, verletzt, erkältet, ansteckend, suizidgefährdet, arbeitsunfähig
  `),
  persons: entries(`
    ich, mir, mich, mein, meine, meinem, meinen, meiner, meines, wir, uns, unser, unsere, unserem, unseren, unserer
    mann, frau, mutter, vater, mama, papa, mutti, vati, oma, opa, großmutter, großvater, sohn, tochter, kind, kinder
    bruder, schwester, enkel, enkelin, onkel, tante, schwiegermutter, schwiegervater, schwiegersohn, schwiegertochter
    freund, freundin, partner, partnerin, ehemann, ehefrau, lebensgefährte, lebensgefährtin, nachbar, nachbarin
    kollege, kollegin, kunde, kundin, eltern
  `),
  subjects: entries(`
    ich, wir, mann, frau, mutter, vater, mama, papa, mutti, vati, oma, opa, großmutter, großvater, sohn, tochter, kind
    kinder, bruder, schwester, enkel, enkelin, onkel, tante, schwiegermutter, schwiegervater, freund, freundin
    partner, partnerin, ehemann, ehefrau, lebensgefährte, lebensgefährtin, nachbar, nachbarin, kollege, kollegin
    kundin, eltern
  `),
  being: entries(`
    bin, ist, war, sind, waren, bist, seid, wurde, wurden, werde, werden, wird, geworden, gewesen, sei, lag
    liegt, liege
  `),
  subjectAndBeing: [],
  idioms: entries(`
    macht mich krank, machen mich krank, macht mich ganz krank, machte mich krank, krank vor sorge, krank vor wut
    bereitet mir kopfschmerzen, bereiten mir kopfschmerzen, macht mir kopfschmerzen, machen mir kopfschmerzen
    bereitet uns kopfschmerzen, bereiten uns kopfschmerzen, macht uns kopfschmerzen, machen uns kopfschmerzen
    kopfschmerzen bereitet, kopfschmerzen bereiten, kopfschmerzen macht, kopfschmerzen gemacht, kein beinbruch
    fast einen herzinfarkt, beinahe einen herzinfarkt, fast einen schlaganfall, herzinfarkt gefährdet, bittere pille
    kröte schlucken, arbeite im krankenhaus, arbeitet im krankenhaus, arbeite in der klinik, arbeitet in der klinik
    entbindung von der schweigepflicht, in der klinik arbeite, im krankenhaus arbeite, für allergiker, blind vertraut
    blind vertrauen, blind bestellt, blind gekauft, sternzeichen krebs, allergisch auf werbung
    reagiere allergisch auf, reagieren allergisch auf, taube nuss, daumen taub
  `),
  inflections: ['e', 'en', 'em', 'er', 'es', 'n', 's', 'in', 'innen', 'ern', 'ns', 'as'],
  graded: entries('pflegegrad, pflegestufe, gdb, grad der behinderung, behinderung'),
  diagnosisAfter: entries('leide an, leidet an, leiden an, litt an, gelitten an, diagnose vom arzt lautet'),
  diagnosisBetween: [
    ['an', 'erkrankt'],
    ['bei mir wurde', 'diagnostiziert'],
    ['bei mir wurden', 'diagnostiziert'],
    ['bei ihm wurde', 'diagnostiziert'],
    ['bei ihr wurde', 'diagnostiziert'],
    ['wurde bei mir', 'diagnostiziert'],
    ['wurde bei ihm', 'diagnostiziert'],
    ['wurde bei ihr', 'diagnostiziert'],
  ],
  clauseEnds: entries(`
    und, oder, aber, denn, weil, dass, deshalb, daher, darum, wenn, seit, ich, wir, er, sie, es, kann, brauche, habe
    hat, deswegen, sodass, damit, obwohl, bin, ist, sind, wegen, mit, für, zu, nicht
  `),
};
