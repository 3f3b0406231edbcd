import { wordList } from './word-list.ts';

/**
 * Words that are never a name, whatever stands before: what holds sentences together, forms of address, whole groups.
 */
export const NEVER_NAMES = wordList(
  `
  und oder aber der die das den dem des ein eine ich du er sie es wir ihr mich mir uns ihnen ihm ihn nicht noch nur
  auch schon sehr hier da dort dann denn doch ja nein bitte danke leider gern gerne heute gestern morgen jetzt immer
  wieder ist sind war bin hat habe haben wird werden wurde kann können muss soll will möchte mit von zu zum zur bei
  für auf aus nach über unter in im an am um so wie was wer wo wann warum weil dass wenn als vor seit bis während
  obwohl ohne gegen zwischen durch damit sodass sobald falsch richtig korrekt egal bekannt unbekannt wichtig geändert
  gemeldet allein allerdings angegeben alle allen alles zusammen leute team service kundenservice kundendienst support
  zentrale hotline damen herren herr frau freunde kollegen kolleginnen kunde kunden kundin firma welt miteinander
  nochmal nochmals vielen dank grüße gruß mein meine dein ihre ihren seine doktor dr prof professor doctor med chefin
  chef direktor direktorin präsident präsidentin minister ministerin bürgermeister bürgermeisterin nachbar nachbarin
  herrn frl fräulein tochter sohn enkel enkelin enkelkind schwester bruder nichte neffe tante onkel ehefrau ehemann witwe witwer
  betreuer betreuerin assistentin assistent vertretung sekretariat praxis sachbearbeiter sachbearbeiterin techniker technikerin
  wettergott gott programm post bahn telekom einzige erste zweite dritte letzte beste wiederschaun wiedersehen wiederhören
  wiederluege ade tschau eana eahna ihne ihna euch dir uns magister ingenieur pfarrer pastor rechtsanwalt
  kollege kollegin mann kind kinder mutter vater oma opa tag abend nacht mal erst gut schön klar okay
  `,
  `
  i you he she it we they me him us them the a an and or but not no yes is are was were am be been have has had do
  does did will would can could should with of to for from at on by about my your his her our their this that these
  those it's i'm there here all everyone everybody folks guys friend friends sir madam sirs ladies gentlemen customer
  service support team world again both please thanks thank very much so just now today tomorrow yesterday still
  already wrong spelled spelt misspelled correct under calling looking trying writing having going really also too
  back later important private missing required needed listed unknown given what who where when why how which if
  because then than well ok okay sure sorry hello hi hey dear mr mrs ms miss good great happy glad fine done ready
  able regarding concerning booking order account right left next first last one two three some any each every even
  never ever almost asked told said says wants want need needs like got get take make let see know think hope wait
  help call called mine yours ours theirs i've i'd i'll you're you've you'd you'll he'd he'll she'd she'll we're we've
  we'd we'll they're they've they'd they'll there's that's that'll what's let's ain't don't can't won't isn't aren't
  wasn't weren't doesn't didn't haven't hasn't hadn't couldn't wouldn't shouldn't actually um uh hmm oh wow nope yep
  yeah nah cool perfect awesome absolutely certainly definitely maybe perhaps probably however hold hang nothing
  something anything whatever bye goodbye goodnight night morning afternoon evening wonderful excellent amazing lovely
  instead finally anyway btw lol haha omg edit after before since until during although though while unless whether
  without within between through against party club inn hotel venue apartment apartments bank airport university ai
  `,
);
