import { readdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { typefaces } from '#appreciate/collage/contract/typefaces.ts';

/**
 * Reads how wide every letter of the collage's faces is, and what the letters look like that a sheet can be poured into, from
 * the font files that are used for drawing: `node scripts/measure-type.ts`, after a font has a new version.
 */
const root = resolve(import.meta.dirname, '..');
/** Where both lists stand. */
export const target = resolve(root, 'src/appreciate/collage/contract/faces');
const generated = '// Written by scripts/measure-type.ts from the font files; not by hand.\n';
const tatweel = '\u0640';

if (import.meta.main) {
  await writeFile(resolve(target, 'advances.ts'), await advances());
  await writeFile(resolve(target, 'letter-shapes.ts'), await letterShapes());
}

/** Every letter's advance in thousandths of its size, for each face: `20:237,330…` is a run of code points from U+0020. */
export async function advances(): Promise<string> {
  const faces: string[] = [];
  for (const [name, face] of Object.entries(typefaces)) {
    if (face.files.length === 0) continue;
    const widths = new Map<number, number>();
    for (const font of fonts(face.files)) {
      for (const codePoint of font.characterSet) {
        if (!widths.has(codePoint) && codePoint > 0x1f) widths.set(codePoint, thousandths(font, advanceOf(font, codePoint)));
      }
    }
    faces.push(`  '${name}': '${inRuns(widths)}',`);
  }
  return `${generated}/** Advances in thousandths of the size: runs of code points, each from the hexadecimal one before the colon. */
export const advances = {\n${faces.join('\n')}\n} as const;

/** Arabic letters by the form they take: alone, at the beginning, in the middle, at the end of a joined group. */
export const arabicForms: Readonly<Record<string, readonly [number, number, number, number]>> = {\n${arabicForms()}\n};\n`;
}

function arabicForms(): string {
  const [font] = fonts(typefaces.arabic.files) as [Font];
  const letters = font.characterSet.filter((codePoint) => codePoint >= 0x620 && codePoint <= 0x6d5 && /\p{L}/u.test(String.fromCodePoint(codePoint)));
  const groups = [...letters.map((codePoint) => String.fromCodePoint(codePoint)), 'لا', 'لأ', 'لإ', 'لآ'];
  return groups
    .filter((letter) => letter !== tatweel)
    .map((letter) => {
      const forms = [letter, letter + tatweel, tatweel + letter + tatweel, tatweel + letter].map((joined) => widthOfLetter(font, joined));
      return `  '${letter}': [${forms.join(', ')}],`;
    })
    .join('\n');
}

/** Capitals and figures of the heaviest sans as SVG paths, in thousandths of the size, y downwards from the baseline. */
export async function letterShapes(): Promise<string> {
  const folder = resolve(root, 'node_modules/@fontsource/inter/files');
  const files = (await readdir(folder)).filter((file) => /^inter-(latin|latin-ext|cyrillic|greek)-900-normal\.woff$/.test(file)).sort();
  const shapes = new Map<string, string>();
  let capHeight = 0;
  for (const font of files.map((file) => openSync(resolve(folder, file)) as Font)) {
    capHeight ||= thousandths(font, font.capHeight);
    for (const codePoint of font.characterSet) {
      const letter = String.fromCodePoint(codePoint);
      if (shapes.has(letter) || !isSetInCapitals(letter)) continue;
      const glyph = font.glyphForCodePoint(codePoint);
      shapes.set(letter, `${thousandths(font, glyph.advanceWidth)} ${pathOf(font, glyph.path.commands)}`);
    }
  }
  const lines = [...shapes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([letter, shape]) => `  '${letter}': '${shape}',`);
  return `${generated}/** How high capitals are, in thousandths of the size. */
export const capHeight = ${capHeight};

/** Advance and outline of each letter, in thousandths of the size, y downwards from the baseline. */
export const letterShapes: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`;
}

function pathOf(font: Font, commands: readonly { command: string; args: number[] }[]): string {
  const letters: Record<string, string> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };
  return commands
    .map(({ command, args }) => `${letters[command]}${args.map((value, index) => thousandths(font, index % 2 === 0 ? value : -value)).join(' ')}`)
    .join('');
}

/** From the table itself: fontkit measures outlines as well, and stumbles over a last glyph without one. */
function advanceOf(font: Font, codePoint: number): number {
  const { metrics } = (font as Font & { hmtx: { metrics: { get: (index: number) => { advance: number } } & { length: number } } }).hmtx;
  return metrics.get(Math.min(font.glyphForCodePoint(codePoint).id, metrics.length - 1)).advance;
}

function inRuns(widths: Map<number, number>): string {
  const runs: string[] = [];
  let last = -2;
  for (const [codePoint, advance] of [...widths].sort(([one], [other]) => one - other)) {
    if (codePoint === last + 1) runs.push(`${runs.pop()},${advance}`);
    else runs.push(`${codePoint.toString(16)}:${advance}`);
    last = codePoint;
  }
  return runs.map(shorter).join(' ');
}

/** `1f600:1270,1270,1270` becomes `1f600:1270*3`. */
function shorter(run: string): string {
  return run.replace(/(\d+)((?:,\1\b)+)/g, (_all, one: string, more: string) => `${one}*${more.split(',').length}`);
}

/** What a letter takes of a joined text, the strokes that join it aside. */
function widthOfLetter(font: Font, text: string): number {
  const { glyphs, positions } = font.layout(text, { kern: false, liga: false, dlig: false, clig: false });
  const own = positions.filter((_position, index) => !(glyphs[index] as { name?: string } | undefined)?.name?.startsWith('uni0640'));
  return thousandths(font, own.reduce((sum, { xAdvance }) => sum + xAdvance, 0));
}

function thousandths(font: Font, units: number): number {
  return Math.round((units * 1000) / font.unitsPerEm);
}

function fonts(files: readonly string[]): Font[] {
  return files.map((file) => openSync(resolve(root, 'node_modules', file)) as Font);
}

/** Names of organisations in Latin, Greek and Cyrillic capitals; whatever else is in a name is left out of the picture. */
function isSetInCapitals(letter: string): boolean {
  const codePoint = letter.codePointAt(0) ?? 0;
  const isKnown = codePoint <= 0x17f || (codePoint >= 0x386 && codePoint <= 0x3a9) || (codePoint >= 0x401 && codePoint <= 0x42f) || letter === 'ẞ';
  return isKnown && /^[\p{Lu}\p{Nd}&.\-+!?]$/u.test(letter);
}
