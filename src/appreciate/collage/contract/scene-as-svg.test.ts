import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { voices } from '../testing/voices.ts';
import { compose } from './compose.ts';
import { sceneAsSvg } from './scene-as-svg.ts';

/** What a reader of XML makes of a picture: its elements and all its words. */
function read(svg: string): { elements: string[]; words: string } {
  const parser = new SaxesParser();
  const elements: string[] = [];
  let words = '';
  parser.on('opentag', ({ name }) => elements.push(name));
  parser.on('text', (text) => (words += text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  return { elements, words };
}

describe('a sheet as a picture', () => {
  it('is well-formed, has every voice and its title', () => {
    const scene = compose(voices(40), { theme: 'heart', aspect: 1, seed: 1 });
    const { elements, words } = read(sceneAsSvg(scene, { ground: 'paper', title: 'Danke & Grüße' }));
    expect(elements.filter((name) => name === 'g')).toHaveLength(40);
    expect(words).toContain('Danke & Grüße');
    expect(words).toContain(scene.pieces[0]?.lines[0]?.text);
  });

  it('shows markup in a quote as the letters it is', () => {
    const attack = `</text><script>alert("1")</script><image href='x'/>`;
    const [voice] = voices(1);
    const scene = compose([{ ...(voice as NonNullable<typeof voice>), id: `"><script>`, text: attack }], { theme: 'collage', aspect: 1, seed: 1 });
    const { elements, words } = read(sceneAsSvg(scene, { ground: 'dark' }));
    expect(new Set(elements)).toEqual(new Set(['svg', 'style', 'rect', 'g', 'path', 'text'].filter((name) => elements.includes(name))));
    expect(elements).not.toContain('script');
    expect(words.replaceAll(/[\s-]/g, '')).toContain('<script>alert("1")</script>');
  });
});
