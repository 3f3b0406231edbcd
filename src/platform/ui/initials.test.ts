import { describe, expect, test } from 'vitest';
import { initials } from './initials.ts';

describe('a person is drawn with', () => {
  test.each([
    ['Jule Brandt', 'JB'],
    ['Ömer Aydın', 'ÖA'],
    ['Dr. Edith van der Velde', 'EV'],
    ['Prof. Dr. Hanna Groß', 'HG'],
    ['Anna-Lena Müller Schmidt', 'AS'],
    ['Madonna', 'M'],
    ['  ines  koch ', 'I'],
    ['王小明', '王'],
    ['Émilie Zola', 'ÉZ'],
  ])('the initials of %s: %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  test('nothing rather than an error when there is no name', () => {
    expect(initials('')).toBe('');
  });
});
