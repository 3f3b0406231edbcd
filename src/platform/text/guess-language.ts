import { fold } from './fold.ts';
import { words } from './words.ts';

export type Language = 'de' | 'en';

const GERMAN = wordSet(`
  ich sie er wir ihr mich mir uns ihnen ihm der die das den dem des ein eine einen einem einer eines und oder aber
  nicht kein keine ist sind waren bin habe haben hatte wird werden wurde kann können muss mit von vom zu zum zur bei
  beim im für auf aus nach über auch noch schon sehr wie wer wo wann warum weil dass wenn als nur doch mal bitte danke
  guten tag frau herr mein meine meinen meinem meiner ihre ihren ihrem unser unsere heute gestern morgen jetzt immer
  wieder leider grüße gruß heiße fehlt statt seit ja nein kunde kundin nummer
`);
const ENGLISH = wordSet(`
  i you he she we they me my him us them the a and or but not no is are were be been have has had does did will would
  could can should with of to for from on by about your our their this that these those it its what who where when why
  how because if than then also very please thanks thank hello yes just there here any some all today yesterday
  tomorrow now always again i've i'd i'm don't can't didn't it's regards mr mrs dear name number
`);
const ENOUGH_WORDS = 400;

/** German or English, by the small words a text is held together with; undefined if neither has more. */
export function guessLanguage(text: string): Language | undefined {
  let lead = 0;
  for (const word of words(text.slice(0, ENOUGH_WORDS * 8))) {
    const folded = fold(word.text);
    if (GERMAN.has(folded) || /^\p{Ll}*[äöüß]/u.test(word.text)) lead++;
    if (ENGLISH.has(folded)) lead--;
  }
  return lead === 0 ? undefined : lead > 0 ? 'de' : 'en';
}

function wordSet(block: string): ReadonlySet<string> {
  return new Set(block.trim().split(/\s+/u).map(fold));
}
