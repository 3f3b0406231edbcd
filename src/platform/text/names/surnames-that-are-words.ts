import { wordList } from './word-list.ts';

/**
 * Frequent German surnames that are everyday words, places or first names as well: standing alone they are taken for
 * those.
 */
export const surnamesThatAreWords = wordList(`
  schnelle schöner schwarzer weisser einzige puls bier
  abel abraham abt acker adam adams adler albert albrecht alexander alt anders andreas arnold bach back bade bader
  baron bast bauch bauer baum bayer becher beer beil benz berg bergen berlin berndt bernhard best beutel biedermann
  binder birke bischof bitter blank blau block blume bock boden bohne bonn born bosch both brand brandenburg brauer
  braun braune breit bremer brenner bruch bruder brummer brunner brust bräutigam buch burg burger busch buse busse
  bäcker bär böse bürger christ christian clemens damm daniel daum david decker denker deutsch dick diener dietrich
  dill donner dorn dorsch dreher dreier dunkel eberhard eck edel edler ehrlich eich eichhorn ender engel erbe erben
  ernst ewald faber falk falke fast faust feige feil feld fels finger fink finke fisch fischer fix flach fleck
  fleischer flick flügel frank franke franken frei freier freitag frenzel freund friedrich fries frisch fritz fromm
  frost fröhlich fuchs fuhr fuhrmann funk fuß färber förster führer fürst gabel gabriel gall galle ganz gast gaul
  geiger geist georg gerhard glas glaser gleich glock gläser glück gold graf grau graß grill grimm gross grosse
  grosser groß große großer grube grund grunewald grün grüner gärtner günther hack hacker hagel hager hahn hahne hain
  hamm hammel hammer hanf hans harder hartung hase hass hasse hassel hauer haupt hauptmann haus hauser hausmann haß
  hecht heer heide heiden heil heilig heim hein heine heinrich heinz heiß held hell heller helm hempel hengst henkel
  henne herbert herbst hering hermann hermes herr herz herzog hesse hey hinz hipp hirsch hirt hoch hof hofmeister hohl
  holland holstein holz horn hubert huhn hummel hund hunger hänsel häuser höhn israel jacobi jaeger jakob jakobi
  joachim johannes john jonas jordan jost jung junge junker just jäger jörg jüngling kahl kaiser kalb kammer karger
  karl kasten katz kaufmann kegel kehr keil keller kellner kern kessel kick kiefer kiel kiesel kind kirch kirsch
  kirschbaum kittel klar klaus kleber klee klein kleine klemm kling klinge klinke klotz kloß klug kluge knauf knebel
  knecht knoblauch knoll knopf koch kohl konrad kopf korb korn kost kraft kratz kratzer krebs kreis kreuzer krieg
  krieger krone krug krumm kummer kunz kupfer kurt kurz köcher kölsch könig kühl kühn kühne kümmel kürschner lamm
  lampe lang lange langer lau lauer lauterbach lay leber leder lehr leicht lenz leonhard lex licht lichtenberg lieb
  liebe linde linden linder link linke linz list loch loose lorenz ludwig luft lukas lutz lux löffler löser löwe lück
  lücke mager mahler mai mandel mann mark markus martin martini mast matt matthias mauer maul maurer maus may mehl
  meister menge menges merk merkel merz messer metzger michael michel milde mittag mock montag moor morgenstern moritz
  mund märz möckel mönch mücke mühle münch münster nagel naß nebel neu neuhaus nickel nicolai nürnberger obst ochs ohm
  oldenburg oster oswald ott otto palm paul pauli paulus pech pelz peter petri pfaff pfau pfeffer pfeil pfennig pflug
  philipp philippi pick pilz plank plate platz plum polster post pott prager preis prinz probst putz quast rabe rank
  rasch rasche rau rauch rausch redlich reh reich reif rein reis reiter reiß renner rhein richter riegel riese ring
  ringel risse rist ritter ritz rohr rolf roll rolle roller rose rosenthal ross rost roß rudolf ruf rump rumpf ruß
  römer sachs sachse sack sager salomon sand sattler sauer schacht schade schaffer schalk schall schanz scharf schatz
  schauer scheck scheibe scheid schell schenk schenkel scheu schick schiefer schiffer schild schimmel schlag schlecht
  schlemmer schlicht schlosser schlösser schmalz schmied schmuck schnabel schneider schnell schnur schock schott
  schreck schreiber schreier schuck schuh schuhmacher schuster schwab schwabe schwager schwan schwarz schwarze
  schweizer schäfer schön schöne schüler schütz sebastian seel seiler sell senft senger sieben sieg siegel sieger
  siemens simon singer sohn sommer sonntag sorge spahn specht speck speer spengler sperber sperling spiegel spies
  spieß spitz spitzer sprenger springer stahl stamm stange stark starke staub steck stefan steiger stein steinbach
  steiner steinmetz stephan stern steuer stich stier stock stoll stolle stolz stolze storch storm strauch strauss
  strauß streich streicher streit stroh strunk stumm stumpf sturm stürmer sänger süß taube tempel teufel thomas till
  tischler topp trapp treiber trost träger töpfer ulrich urban vater vetter vogel vogelsang vogt volk voll völker
  wacker wahl wald wall walter weber weck wege weil wein weinberg weis weise weiss weiß welsch welter wende wenig
  weniger werner wiese wild wilde wilhelm will winkel winter winzer wirth wittenberg wolf wolfram wunder wunderlich
  wunsch wurm wurst wächter wünsche würfel wüst zahn zander zapf zeh zimmer zimmermann zinn zipfel zorn zwick
`);
