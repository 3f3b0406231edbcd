import { expect, test } from 'vitest';
import { fieldOf } from './field-of.ts';

test('a wrong entry of a list is shown at the field the list is written in', () => {
  expect(fieldOf('guestDomains.0')).toBe('guestDomains');
  expect(fieldOf('settings.folders.12')).toBe('settings.folders');
  expect(fieldOf('retention.conversations')).toBe('retention.conversations');
});
