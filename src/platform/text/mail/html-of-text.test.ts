import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlOfText } from './html-of-text.ts';
import { textOfHtml } from './text-of-html.ts';

test('a text as HTML reads the same, and nothing in it is markup', () => {
  expect(htmlOfText('1 < 2 & "3"\n<script>')).toBe('1 &lt; 2 &amp; &quot;3&quot;<br>\n&lt;script&gt;');
  const words = fc.string({ unit: fc.constantFrom('a', 'ß', '<', '>', '&', '"', ';', 'lt', ' ', '\n', '/', 'b') });
  const bare = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  fc.assert(
    fc.property(words, (text) => {
      expect(bare(textOfHtml(htmlOfText(text)))).toBe(bare(text));
    }),
  );
});
