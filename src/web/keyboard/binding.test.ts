import { parseKeybinding } from 'tinykeys';
import { expect, test } from 'vitest';
import { binding } from './binding.ts';

const press = (keys: string, apple = false) => parseKeybinding(binding(keys, apple));

test('a sign may need Shift, a letter may not', () => {
  expect(press('?')).toEqual([[[], ['Shift'], '?']]);
  expect(press('Plus')).toEqual([[[], ['Shift'], '+']]);
  expect(press('G L')).toEqual([[[], [], 'G'], [[], [], 'L']]);
});

test('on a Mac no key that writes a character is taken away, and none is asked for that the system keeps', () => {
  expect(press('Alt+Shift+KeyL', true)).toEqual([[['Control', 'Shift'], [], 'KeyL']]);
  expect(press('Control+ArrowDown', true)).toEqual([[['Alt'], [], 'ArrowDown']]);
  expect(press('Alt+KeyL')).toEqual([[['Alt'], [], 'KeyL']]);
});
