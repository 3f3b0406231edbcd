import { fold } from '#platform/text/fold.ts';

/** What a word does in a thanks or a complaint, whatever the language. A word has one sense; earlier lists win. */
export const sense = {
  none: 0, thanking: 1, turning: 2, denying: 3, ahead: 4, heaven: 5, warm: 6, cold: 7, helping: 8, you: 9, asking: 10, closing: 11, wishing: 12, done: 13, much: 14, they: 15, sentenceEnd: 16, smile: 17, nothing: 18, person: 19, frown: 20, toasting: 21,
} as const;
export type Sense = (typeof sense)[keyof typeof sense];

/** Folded words; `*` stands for any ending. */
const lists: Partial<Record<keyof typeof sense, string>> = {
  thanking: `
    thank thanks thankyou* thanku thankx thankz thx* tnx thnx thanx* thanxs thnk* thnak* thanls thansk tahnk* thang* thanking thankful thankfull ty tysm tyvm tq tks tnks thak thaks
    appreciat* aprecia* appriciat* grateful* greatful gratitude kudos indebted
    danke danken dankesch* dankesehr dankeee dankbar* dank danks bedank* dangge* danggsch* dange danek dnake dankoe dankee vielendank herzlichendank tausenddank
    merci mercie merciii mersi mersie mersse merssi grazie gracias dankt gedankt dankend* vergelts vergelt dankens* vd`,
  toasting: `cheers cheerz prost`,
  turning: `but however though although yet except unfortunately sadly nevertheless nonetheless whereas aber leider jedoch allerdings trotzdem dennoch nur doch sondern obwohl bloss dafuer nichtsdestotrotz abr`,
  nothing: `nothing nothin naught nichts garnichts nix garnix nuescht nischt`,
  denying: `no not never nor neither without none nobody dont didnt doesnt isnt wasnt wont cant couldnt cannot havent hasnt arent aint hardly barely nope nah
    nicht nein kein keine keinen keinem keiner keinerlei nie niemals niemand ohne kaum weder net ned nit nee noe nich`,
  ahead: `advance beforehand voraus vorab vorhinein vornherein vorraus schonmal`,
  heaven: `god goodness heaven* lord gosh jesus allah hashem gott goetter himmel herrgott gottseidank schicksal universe`,
  cold: `
    complain* useless worst terribl* horribl* awful* rude* wait* waste* wasted disappoint* unaccept* incompeten* ridiculous* slow* broken fail* refus* ignor* angry annoy* frustrat* cancel* scam joke nonsense worse problem* issue* wrong* error* mistake* late delay* lost miss* never still damage* poor bad badly nowhere lie* lied lying pathetic shame* disgrac* disgust* hopeless fob* ruin* mess* messed stuck unhelpful unfortunate* charged overcharged
    beschwer* nutzlos* schlecht* schlimm* furchtbar* schrecklich* unfreundlich* unverschaemt* frech* wart* verschwend* enttaeusch* inkompeten* laecherlich* langsam* kaputt* defekt* weiger* ignorier* aerger* veraerger* nerv* frust* kuendig* betrug* abzock* witz* unsinn* schlechter problem* fehler* falsch* verspaet* verlor* verloren fehlt* beschaedig* schaden luege* gelogen peinlich* schande* sauer wuetend* mies* katastroph* frechheit* zumutung* unzumutbar* abgewimmelt* vertroest* verarsch* hingehalten umsonst vergeblich* reklam* mahnung* saftladen armutszeugnis* unmoeglich* skandal* chaos* dreck* mist scheiss* bloed* bescheuert* bescheiden* gescheiter* geplatzt* storno* doppelt zweimal dreimal hotline* warteschleife*`,
  warm: `
    great* awesome* amazing* excellent* wonderful* fantastic* brilliant* superb* perfect* lovely best kind kindness kindly friendly patient patience helpful* fast fastest quick* prompt* swift* impress* outstanding* incredibl* fabulous* exceptional* stellar phenomenal* delight* pleas* happy happier glad thrilled lifesaver* saver saved saving hero* angel* legend* star stars gem genius recommend* pleasure nice nicest polite* courteous* professional* knowledgeabl* thorough* effortless* smooth* painless* seamless* easy top class ace spot blown amaz* above beyond mile praise compliment* credit bless* love loved proud relie* fixed solved sorted resolved rescued satisf* efficien* attentive* caring compassion* understanding reassur* treat* rocks rock gratefully effort*
    invaluabl* marvel* splendid* terrific* sterling exemplar* gracious* generous* generosity thoughtful* considerate champ champs champion* wizard* whizz saint saints blessing* godsend grand fab brill cracking smashing chuffed stoked touched decent honest* faultless* flawless* impeccabl* immaculat* unbeatable superstar* rockstar* diamond* treasure* magic* miracle* gentle gently warm warmly welcoming cheer* calm calmly calmness careful* dedicat* diligen* commend* applau* hats respect bravo tremendous* remarkab* goat goated epic sweet sweetest sweetheart* heartwarming comfort* restor* spotless punctual* tidy speedy speed* rapid* refreshing* grace* dignity humour humor smile* smiling laugh* masterclass textbook pleasant* personable competen* expert* skill* talent* gift* raves rave rated faith bonus medal medals award* dream* joy* heart hearted chapeau thumbs wow wonders grateful* delightful* finest fine swell stunning spectacular* astonish* unreal insane mint belter class classy
    praechtig* fabelhaft* grandios* brillant* famos* goldig* goldwert goldstueck* perle juwel* applaus verneig* verbeug* dankeschoen menschlich* hoeflich* respektvoll* fuersorglich* feinfuehlig* diskret* puenktlich* fix flink* blitzschnell* unermuedlich* vorbild* meisterhaft* meister* profi profis gelungen* geniess* wohl wohlgefuehlt aufgehoben ruhig* behutsam* laecheln* gelacht lachen glaenzend* bewundern* unuebertroffen* spitzenservice lebensretter* retter* retterin rettung gerettet* super* toll* klasse spitze* spitzen* perfekt* wunderbar* grossartig* fantastisch* phantastisch* genial* hervorragend* ausgezeichnet* vorbildlich* begeister* zufrieden* geduld* nett* lieb liebe lieben* lieber* herzlich* freundlich* kompetent* hilfsbereit* schnell* zuegig* prompt* flott* unkompliziert* unbuerokratisch* kulan* gerettet* rett* engel* held* gold* schatz respekt* hut chapeau lob loben* gelobt daumen empfehl* weiterempf* sterne stern* erleichter* beeindruck* sensationell* mega hammer* bombe bomben* prima top topp bestens beste besten bester besser wow bravo traumhaft* einmalig* einzigartig* exzellent* erstklassig* zuvorkommend* einfuehlsam* verstaendnis* sympathisch* professionell* gruendlich* muehe* bemueht* engagiert* engagement freu* froh gefreut happy glueck* gluecklich* stark* cool geil* nice wahnsinn* unglaublich* riesig* geholfn angenehm* aufmerksam* liebevoll* warmherzig* zauber* wunder* vorzueglich* tadellos* reibungslos* geklappt* funktioniert* geloest* gerichtet gefixt sauber* urgut leiwand* subber subba supi suppi spitzenmaessig* guat sauguet sauguad`,
  helping: `help* assist* support* service* advice advis* agent* rep reps representative* team* staff colleague* chat call answer* repl* explain* explanation* respon* guid* care solution* effort info information* time work* job
    hilf* geholfen* helf* half unterstuetz* service* kundenservice* kundendienst* kundenbetreu* beratung* beraten* berater* mitarbeiter* kolleg* team* antwort* rueckmeldung* rueckruf* erklaer* auskunft* auskuenfte* bearbeitung* loesung* betreu* einsatz* arbeit* tipp* info* techniker* monteur* zeit hotlin* bemueh* entgegenkomm* gespraech* telefonat* ersatz*`,
  person: `technician* engineer* driver* nurse* fitter* mechanic* courier* crew clerk* receptionist* manager* operator* doctor* plumber* electrician* installer* lad lads chap bloke girl lady ladies guy guys gentleman gentlemen gent woman women man men boy fella folk folks people person somebody someone whoever everyone everybody porter* conductor* caretaker* locksmith* teacher* trainee* apprentice* mr mrs ms miss madam sir boss supervisor* dispatcher* cashier* waiter* waitress*
    fahrer* zusteller* dame damen herr herrn frau frauen mann maenner schwester* pfleger* pflegekr* arzt aerzt* azubi* auszubildend* lehrling* chef* handwerker* schaffner* zugbegleit* verkaeufer* sachbearbeiter* bub bursche* maedel* madl leute menschen mensch jemand alle bote boten brieftraeger* hausmeister* installateur* elektriker* rezeption* empfang* kassierer* lehrer* trainer* ausbilder* praktikant*`,
  you: `you your youre youve u ur yours yall sie ihnen ihr ihre ihrem ihren ihrer euch euer eure eurem euren eurer dir dich dein deine deinem deinen du`,
  they: `he she his her him they their them er sein seine seinem seinen deren dessen`,
  asking: `please pls plz could can would when where why how what which who bitte koennen koennten koennt koenntet kann wann wo warum wieso weshalb wie was welche welcher wer wuerden moechte moechten brauche`,
  closing: `regards sincerely faithfully yours gruss gruesse gruessen gruessle mfg lg vg hochachtungsvoll verbleibe bye goodbye tschuess ciao servus ade wiedersehen wiederhoeren`,
  wishing: `if would wish hope hopefully soon will should wenn falls waere wuerde hoffe hoffentlich bald wird werden sollte sobald`,
  done: `now finally already again works working worked all just jetzt nun endlich wieder alles laeuft klappt geht gerade eben sofort gleich`,
  much: `very so really truly much many lot such absolutely extremely incredibly most more sehr so wirklich echt richtig viel vielen viele vielmals ganz total absolut aeusserst recht tausend herzlichen herzlichsten`,
};

const whole = new Map<string, Sense>();
/** Stems by their first letters, the longest first. */
const stems = new Map<string, [stem: string, sense: Sense][]>();
const headLength = 3;
for (const [name, list] of Object.entries(lists)) {
  for (const entry of list.trim().split(/\s+/u)) {
    const key = fold(entry);
    const means = sense[name as keyof typeof sense];
    if (!entry.endsWith('*')) {
      if (!whole.has(key)) whole.set(key, means);
      continue;
    }
    const alike = stems.get(key.slice(0, headLength)) ?? [];
    stems.set(key.slice(0, headLength), [...alike, [key, means] as [string, Sense]].sort(([a], [b]) => b.length - a.length));
  }
}

/** Words that are typed in haste more often than all others; their slips are understood. */
const hasty = ['thanks', 'thank', 'thankyou', 'danke', 'dankeschoen', 'vielendank'];
/** Slips that are words of their own. */
const otherWords = new Set('than tank tanks hank hanks dane dake thans thanes shanks'.split(' '));
for (const word of hasty) {
  for (const slip of slipsOf(word)) if (!whole.has(slip) && !otherWords.has(slip)) whole.set(slip, sense.thanking);
}

/** A word with a letter missing, doubled, or in its neighbour's place. */
function slipsOf(word: string): string[] {
  return Array.from(word, (letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    return [before + after, before + letter + letter + after, before + (after[0] ?? '') + letter + after.slice(1)];
  }).flat();
}

/** The sense of a folded word: its own, or else that of its longest listed stem; of words that were run together, thanks. */
export function senseOf(folded: string): Sense {
  const own = whole.get(folded);
  if (own !== undefined) return own;
  if ((folded.includes('thank') && !folded.startsWith('thanksgiv')) || /^(?!ge).*danke$/.test(folded)) return sense.thanking;
  return stems.get(folded.slice(0, headLength))?.find(([stem]) => folded.startsWith(stem))?.[1] ?? sense.none;
}
