import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBrowser } from '#platform/testing/open-browser.ts';
import { sceneAsSvg } from '../../testing/scene-as-svg.ts';
import { voices } from '../../testing/voices.ts';
import { compose } from '../compose.ts';
import type { Voice } from '../voice.ts';
import { textWidth } from './text-width.ts';

const modules = join(import.meta.dirname, '../../../../../node_modules');

/** Fonts as the house serves them: the variable ones, although widths were taken from static files. */
const fonts = {
  'Source Serif 4 Variable': ['@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2', '200 900', 'U+0000-00FF,U+2000-206F,U+20AC'],
  'Inter Variable': ['@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', '100 900', 'U+0000-00FF,U+2000-206F,U+20AC'],
  'Noto Emoji': ['@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff2', '400', 'U+0-10FFFF'],
  'Noto Serif Hebrew': ['@fontsource/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-400-normal.woff2', '400', 'U+0-10FFFF'],
  'Noto Naskh Arabic': ['@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2', '400', 'U+0-10FFFF'],
} as const;

async function fontFaces(): Promise<string> {
  const rules = Object.entries(fonts).map(async ([family, [file, weight, range]]) => {
    const bytes = await readFile(join(modules, file), 'base64');
    return `@font-face{font-family:'${family}';font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${bytes}) format('woff2')}`;
  });
  return (await Promise.all(rules)).join('');
}

test('a browser draws every line as wide as it was measured, within one per cent', async () => {
  const [first] = voices(1) as [Voice];
  const foreign = ['תודה רבה לכם על השירות', 'شكرا جزيلا لكم على المساعدة لا أنسى ذلك', 'Danke ❤️🙏🏽🎉', 'Größe, Ärger, Übung – „so“ 3,5 % & 100 €', 'Thank you @ll <b>very</b> much (really)!'];
  const said = [...voices(64), ...foreign.map((text, index) => ({ ...first, id: `foreign-${index}`, text, credit: 'Chat, November 2026' }))];
  const scene = compose(said, { theme: 'collage', aspect: 1, seed: 1 });
  const measured = scene.pieces.flatMap(({ lines, credit }) => [...lines, ...(credit ? [credit] : [])].flatMap(({ runs }) => runs));

  await using browser = await openBrowser();
  const page = await browser.newPage();
  await page.setContent(`<style>${await fontFaces()}</style>${sceneAsSvg(scene, { ground: 'paper' })}`);
  const drawn = (await page.evaluate(`document.fonts.ready.then(() => Promise.all([...document.fonts].map((font) => font.load()))).then(() =>
    [...document.querySelectorAll('text')].map((text) => text.getComputedTextLength()))`)) as number[];

  expect(drawn).toHaveLength(measured.length);
  const apart = measured.map((run, index) => ({ text: run.text, face: run.face, apart: Math.abs((drawn[index] ?? 0) - run.width), width: run.width })).filter(({ apart, width }) => apart > Math.max(0.01 * width, 0.1));
  expect(apart).toEqual([]);
  expect(new Set(measured.map(({ face }) => face))).toEqual(new Set(['serif', 'serif-strong', 'sans', 'hebrew', 'arabic', 'emoji']));
});

test('a text is as wide as its letters, whatever stands beside them: type is set without kerning', () => {
  expect(textWidth('AVAT', 'serif')).toBeCloseTo(2 * textWidth('A', 'serif') + textWidth('V', 'serif') + textWidth('T', 'serif'));
});
