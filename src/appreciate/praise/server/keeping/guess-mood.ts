import { fold } from '#platform/text/fold.ts';
import type { Mood } from '../../contract/mood.ts';

/** Words that tell more than thanks, by how much they tell: the first that occurs decides. */
const signs: ReadonlyArray<[Mood, RegExp]> = [
  ['relieved', /erleichter|beruhigt|stein vom herzen|aufatm|gerettet|rettung|endlich wieder|sorge los|reliev|relief|saved (?:me|my|the|us)|weight off|life ?saver|can breathe/],
  ['touched', /geruhr|ruhrt mich|beruhr|tranen|von herzen|ans herz|zu herzen|so menschlich|vergesse ich (?:ihnen )?nie|touched|means? (?:so much|a lot|the world)|tears|kindness|heartfelt|bottom of my heart/],
  ['surprised', /uberrasch|hatte (?:ich )?nie gedacht|nicht (?:mehr )?(?:damit )?gerechnet|hatte nicht erwartet|unerwartet|wahnsinn|unglaublich|surpris|unexpected|did(?:n.?t| not) expect|never thought|wow|blown away/],
  ['delighted', /begeister|super|toll|klasse|spitze|fantasti|grossartig|genial|hammer|perfekt|wunderbar|herrlich|weltklasse|brilliant|amazing|fantastic|awesome|wonderful|brill|great|love|excellent|star\b|legend|delight/],
];

/** How a thanks sounds, proposed from its words. */
export function guessMood(text: string): Mood {
  const said = fold(text);
  return signs.find(([, sign]) => sign.test(said))?.[0] ?? 'thankful';
}
