import { wordList } from './word-list.ts';

/**
 * Surnames of people living in German-speaking countries that the list of the most frequent ones lacks: Turkish, Polish, Czech,
 * of the Balkans, Hungarian, Romanian, Russian, Ukrainian, Romance, Vietnamese, Arabic, Persian, Indian, African, Austrian, Swiss
 * and northern ones.
 */
export const moreSurnames = wordList(`
  abdi achleitner adamczyk adamski ademi adeyemi aebi aebischer aeschbacher ahmadi ahmadzai ahmed akgün aksoy
  aktas akyol alberts alkan almeida alonso altin altun amiri amstutz andrzejewski aslan asmussen ates avci aydogan
  babic bajrami balazs balogh balogun baran baranowski barbieri bayram bechstein beckenbauer begovic bendixen
  benes berghoff berhane berisha bianchi blaser blaumann blazevic boateng bogdanov bogdanova bondarenko borkowski
  boyer boyko boysen bozdag bozic bozkurt brandstetter brandstätter bredow brinkhoff brodersen brzezinski
  brömmelkamp bulut burri bytyqi bärtschi bühlmann bürgi callsen caruso carvalho castro cerny chaudhry chmielewski
  cieslak cinar ciobanu colombo constantin coppola coskun coulibaly czarnecki czerwinski dabrowski dang darwish
  delgado delic demirci demirel detlefsen detmers diallo dimitriou dinh djordjevic dolezal dominguez dordevic
  dubois dumitru dumont duong dupont dupuis duran durand durmaz dvorak egli eichenberger eisenhauer erdem erdogan
  erol ertürk esposito fankhauser farah farkas feddersen fedorov feher feichtinger fekete fernandez ferreira
  ferretti fiala florea flückiger fontaine fontana fournier freudenthal furrer gajewski gallego gallo garrido
  gashi gasser gauthier gebremedhin georgiou gheorghe girard glowacki gomez gonzalez gorski graber guerin gupta
  gutierrez gökce güler gündogan gündüz günes güngör gürbüz habtom haddad hadzic haidar haile hajek halilovic
  hamdan hasani hasanovic hassan haverkamp hernandez hinterhuber hintermeier hoang hodel hodzic hofstätter
  hohenfels horak horvat horvath hosseini hoxha hrdlicka hrustic huang hussain hussein huynh häfliger hänni
  ibrahimovic iglesias ihde ilic ionescu isik iten ivanov ivanova iyer jafari jakubowski jaworski jelinek jenni
  jimenez jovanovic juhasz juric kalinowski kalkan kaplan karaca karadag karakas karatas karimi kartal kazmierczak
  keita keskin ketelsen khoury kirchmair kirschstein kleinhans klingbeil knezevic kobayashi kogler kohlmeyer kolar
  konstantinidis korkmaz kostic kovac kovacevic kovacs koval kovalenko kowalczyk kowalska kozlov kozlowski
  krajewski kral krasniqi krautwurst kravchenko krawczyk krejci krogmann krol kryeziu kubiak kubicki kubiczek
  kucera kucharski kumar kupfermann kuznetsov kwiatkowski kälin käser kücük küng lacroix lagerfeld lakatos
  langhans laskowski laurent lefebvre leuenberger lewandowska liebermann lombardi lombardo lozano lukic luong
  lysenko lübbers lüscher lüthi lüttmann maciejewski makowski malinowski mancini mansour marchand marchetti
  marciniak mariani maric markovic martensen martinelli matei matic mayrhofer mazur mazurek mehmedovic mehta
  meierhans melnyk mendez mensah meszaros meyerhoff michalak mikhailov milosevic mitrovic mitterer mitterlehner
  mitterrutzner mohammadi mohamud moldovan molina molnar momsen moradi morales moreau moreno moretti morgenroth
  morgenthaler morin morina moroz morozov mosimann mujic munoz munteanu mutlu mühlhaus nagy nair najjar nakamura
  navarro navratil nazari ndiaye nemec nemeth nettelbeck niederhofer nikolic noori novak novikov novosel novotny
  nowakowski nowicki nowotny nussbaumer oberhofer oberhuber odermatt oelschläger oetken oguz okafor okonkwo okur
  olah oliveira olszewski omerovic oral ortega ortiz osman osmani osmanovic ostrowski overbeck owusu ozcan ozdemir
  ozturk palumbo papadopoulos papp patel pavlovic pawlak pellegrini pereira perez perkovic perrin petrenko petrov
  petrova petrovic pfannenstiel pham phan pietrzak pokorny polat popa popescu popov popova popovic pospisil prigge
  prochazka przybylski quandt qureshi racz radovanovic rahimi ramirez ramos rathke reddy rexhepi rezaei ribeiro
  ricci riegler rinaldi rodriguez rohner romanov rosenfeld rossi rotermund rothmann rousseau rubio rudenko ruiz
  russo rusu rutkowski ruzicka ryser rüegg saad sadowski sahak saleh salihovic sanna santoro sarikaya sato
  savchenko sawicki sayed scherrer schneeberger schnyder schwarzenegger schwegler schürch sedlak shabani shah
  shala sharma sheikh shevchenko siebenhaar siegenthaler siemers sikora sikorski silbermann simic singh smirnov
  smirnova sobczak sokolov sokolowski sommerfeldt sousa stalder stanekzai stankovic stauffer steinmeier stepien
  stoica stojanovic stresemann stubbe stucke stucki studer stämpfli störtebecker suarez suljic suter svoboda szabo
  szczepanski szewczyk szilagyi szucs szulc sönmez takacs tams tanaka tannhäuser tasci taskin tekin tenbrink
  terhorst tesfay thalheim thaqi thiessen tkachenko todorovic tomaszewski tomic toprak toth trachsel tran traore
  trattner trinh truong tschanz tschirner tschudi tuncer turan turgut török ucar unterberger unterweger urbanski
  uysal vahle vanek varga vasquez vazquez vesely vidal vidovic volkov volquardsen vonlanthen vries vukovic walczak
  wasilewski watanabe weissenborn wernecke widmer wiesenthal windhorst winterfeld winterscheid wirz wisniewska
  witkowski wlodarczyk wojcik wozniak wroblewski wysocki wyss wälti wübben wüstenhagen wüthrich yalçın yamamoto
  yaman yavuz yazici yesil yigit yohannes yüce yüksel zakrzewski zalewski zaugg zbinden zehnder zeman zengin
  zeqiri zhang zhao zhou zimmerli ziolkowski zollinger zschoche zumstein zurbriggen zürcher çakır çetin özcan
  özkan ünal şimşek
`);

/** The same, as far as they are words, places or brands too, or too short to stand alone. */
export const moreSurnamesThatAreWords = wordList(`
  abendroth ali alvarez apfelbaum atas bergmeister bianco birnbaum blanc bui calvo cano castillo chen conte conti
  cortes costa cruz deniz diaz doan duman ferrara ferrari galli garcia genc gil goldberg goldstein greco guerrero
  himmelreich kaltwasser kara khan kim koç kurzweil lee leone liu longo lopez malik marin marino martinez medina
  messina ngo nußbaum parisi park pinto prieto rocha romano romero salem sanchez santos sari sen serra serrano
  silberstein silva sonnenschein tan tas torres villa vu waldvogel wang yang özel
`);
