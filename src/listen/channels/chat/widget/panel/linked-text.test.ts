import { beforeEach, describe, expect, test, vi } from 'vitest';
import { drawing } from '../drawing.ts';
import { element } from '../element.ts';
import { borrow } from './borrowed.ts';
import { linkedText } from './linked-text.ts';

/** As much of an element as a link needs, so that the nodes can be looked at without a browser. */
class FakeElement {
  href = '';
  text = '';
  append(text: string) {
    this.text += text;
  }
}

beforeEach(() => {
  borrow({ element, drawing });
  vi.stubGlobal('document', { createElement: () => new FakeElement() });
  return () => vi.unstubAllGlobals();
});

const links = (text: string) => linkedText(text).filter((node) => node instanceof FakeElement) as unknown as FakeElement[];
const plain = (text: string) => linkedText(text).map((node) => (node instanceof FakeElement ? node.text : String(node))).join('');

describe('a message', () => {
  test.each([
    ['Siehe https://example.org/a?b=c#d.', 'https://example.org/a?b=c#d'],
    ['(https://example.org/hilfe)', 'https://example.org/hilfe'],
    ['https://de.wikipedia.org/wiki/Ohr_(Anatomie), oder?', 'https://de.wikipedia.org/wiki/Ohr_(Anatomie)'],
    ['„http://example.org“', 'http://example.org'],
  ])('links the address in %j and nothing around it', (text, href) => {
    expect(links(text).map(({ href: address }) => address)).toEqual([href]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://example.org', 'https://', '<a href="x">y</a>'])(
    'links nothing in %j',
    (text) => {
      expect(links(text)).toEqual([]);
    },
  );

  test('opens links without telling the other page where they came from', () => {
    expect(links('https://example.org')[0]).toMatchObject({ target: '_blank', rel: 'noopener noreferrer nofollow' });
  });

  test.each(['eins https://a.example zwei https://b.example drei', '<script>alert(1)</script>', 'https://a.example)))...'])(
    'stays the same text, character by character: %j',
    (text) => {
      expect(plain(text)).toBe(text);
    },
  );
});
