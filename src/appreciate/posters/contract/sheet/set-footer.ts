import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { moods } from '#appreciate/praise/contract/moods.ts';
import { praiseWords } from '#appreciate/praise/contract/words/praise-words.ts';
import { period } from '../words/period.ts';
import { posterWords } from '../words/poster-words.ts';
import { setLine, type Placing } from './set-line.ts';
import type { Key, SetLine } from './sheet.ts';

/** Where a footer stands, in points, and how large its type is. */
export interface Foot {
  left: number;
  right: number;
  /** The baseline of its last row. */
  bottom: number;
  size: number;
}

/** From one row to the next, and what the dots of moods take, as shares of the size. */
const row = 2.1;
const dot = { radius: 0.36, height: 0.34, before: 0.45, after: 1.5 };
/** What has to lie between two things in one row, as a share of the size. */
const apart = 2;

/**
 * Sets who collected the voices, how many there are, of when, and what the colours mean. One row if there is room and as many as it takes
 * on a narrow paper; what is longer than a row is set smaller.
 */
export function setFooter({ choice, praises, organisation }: { choice: { language: 'de' | 'en' }; praises: readonly HungPraise[]; organisation: string }, foot: Foot): { footer: SetLine[]; keys: Key[]; top: number } {
  const { left, right, bottom, size } = foot;
  const { language } = choice;
  const t = posterWords(language);
  const inner = right - left;
  const about = [t.voices(praises.length), period(praises.map(({ at }) => at), language), ...(praises.some(({ simulated }) => simulated) ? [t.invented] : [])];
  const name = fitted(organisation, { x: left, baseline: bottom, size: size * 1.15, strength: 'loud' }, inner);
  const count = fitted(about.join(' · '), { x: right, baseline: bottom, size, strength: 'quiet', align: 'end' }, inner);
  const moodsHere = moods.filter((mood) => praises.some((praise) => praise.mood === mood)).map((mood) => ({ mood, words: praiseWords(language).moods[mood] }));
  const rows = keysIn(moodsHere, foot);
  // Where both lines would meet, the count stands above the name: beside the colours if those leave it room, else below them.
  const isBeside = name.width + count.width <= inner - size * apart;
  const lastRow = Math.max(left, ...(rows.at(-1) ?? []).map(({ line }) => line.x + line.width));
  const needsRow = !isBeside && lastRow > count.x - size * apart;
  if (!isBeside) count.baseline -= size * row;
  const highest = rows.length + (needsRow ? 1 : 0);
  const keys = rows.flatMap((keysOfRow, n) => keysOfRow.map((key) => raised(key, (highest - n) * size * row)));
  return { footer: [name, count], keys, top: bottom - size * (1.1 + row * highest) };
}

/** A line that is set smaller if it is longer than there is room. */
function fitted(text: string, placing: Placing, room: number): SetLine {
  const line = setLine(text, placing);
  return line.width <= room ? line : setLine(text, { ...placing, size: (placing.size * room) / line.width });
}

/** The colours of moods in rows, all of them on the last baseline. */
function keysIn(wanted: ReadonlyArray<{ mood: Key['mood']; words: string }>, { left, right, bottom, size }: Foot): Key[][] {
  const rows: Key[][] = [];
  const radius = size * dot.radius;
  let x = left;
  for (const { mood, words } of wanted) {
    const placing = { x: x + radius * 2 + size * dot.before, baseline: bottom, size, strength: 'quiet' } as const;
    let line = setLine(words, placing);
    if (rows.length === 0 || line.x + line.width > right) {
      rows.push([]);
      x = left;
      line = setLine(words, { ...placing, x: x + radius * 2 + size * dot.before });
    }
    rows.at(-1)?.push({ mood, dot: { x: x + radius, y: bottom - size * dot.height, radius }, line });
    x = line.x + line.width + size * dot.after;
  }
  return rows;
}

function raised({ mood, dot: { x, y, radius }, line }: Key, by: number): Key {
  return { mood, dot: { x, y: y - by, radius }, line: { ...line, baseline: line.baseline - by } };
}
