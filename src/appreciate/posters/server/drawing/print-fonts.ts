import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import type { TypefaceName } from '#appreciate/collage/contract/scene.ts';
import { typefaces } from '#appreciate/collage/contract/typefaces.ts';
import type { Letters } from '../../contract/sheet/pen.ts';

const { resolve } = createRequire(import.meta.url);

/** A font with no more letters than are printed. */
export interface PrintFont {
  /** Unique within the sheet; what the drawing libraries know it by. */
  name: string;
  face: TypefaceName;
  /** TrueType or OpenType. */
  sfnt: Buffer;
  woff2: Buffer;
}

/** Letters that one font draws. */
export interface Glyphs extends Letters {
  font: PrintFont;
}

interface Loaded extends PrintFont {
  covers: Font;
}

/**
 * The fonts of one sheet: from the files the type was measured with, reduced to the letters that occur. Without kerning and
 * ligatures in scripts that can do without, so that every reader sets the lines as they were measured.
 */
export class PrintFonts {
  readonly #fonts: ReadonlyMap<TypefaceName, readonly Loaded[]>;

  private constructor(fonts: ReadonlyMap<TypefaceName, readonly Loaded[]>) {
    this.#fonts = fonts;
  }

  /** @param letters all that is printed, by face. */
  static async load(letters: ReadonlyMap<TypefaceName, ReadonlySet<string>>): Promise<PrintFonts> {
    const fonts = await Promise.all([...letters].map(async ([face, set]) => [face, await loadFace(face, set)] as const));
    return new PrintFonts(new Map(fonts));
  }

  get all(): PrintFont[] {
    return [...this.#fonts.values()].flat();
  }

  /** Divides letters of a face among the fonts that have them, left to right. Letters no font has are left out. */
  divide(letters: Letters): Glyphs[] {
    const fonts = this.#fonts.get(letters.face) ?? [];
    const found: Array<{ text: string; font: Loaded }> = [];
    for (const letter of letters.text) {
      const last = found.at(-1);
      const font = /[\p{M}\s\p{Cf}]/u.test(letter) && last ? last.font : fonts.find(({ covers }) => covers.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
      if (!font) continue;
      if (last?.font === font) last.text += letter;
      else found.push({ text: letter, font });
    }
    const size = letters.size * typefaces[letters.face].scale;
    if (found.length <= 1) return found.map(({ text, font }) => ({ ...letters, text, font, size }));
    let x = letters.x;
    return found.map(({ text, font }) => {
      const width = (font.covers.layout(text, noFeatures).advanceWidth / font.covers.unitsPerEm) * size;
      const glyphs = { ...letters, text, font, size, x, width };
      x += width;
      return glyphs;
    });
  }
}

// What a reader may not add to the measured widths.
const noFeatures = { kern: false, liga: false, clig: false, calt: false };
/** Joining, and marks that sit on their letters. */
const scriptFeatures: Partial<Record<TypefaceName, string[]>> = {
  arabic: ['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'mark', 'mkmk'],
  hebrew: ['ccmp', 'locl', 'mark', 'mkmk'],
};

async function loadFace(face: TypefaceName, letters: ReadonlySet<string>): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  let open = [...letters];
  for (const [n, file] of typefaces[face].files.entries()) {
    if (open.length === 0) break;
    const original = await readFile(resolve(file));
    const whole = create(original) as Font;
    const own = open.filter((letter) => whole.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    if (own.every((letter) => /\s/u.test(letter))) continue;
    open = open.filter((letter) => !own.includes(letter));
    const options = { keepFeatures: scriptFeatures[face] ?? [], noHinting: true };
    const text = own.join('');
    const sfnt = await subsetFont(original, text, { ...options, targetFormat: 'sfnt' });
    const woff2 = await subsetFont(original, text, { ...options, targetFormat: 'woff2' });
    loaded.push({ name: `sheet-${face}-${n}`, face, sfnt, woff2, covers: create(sfnt) as Font });
  }
  return loaded;
}
