import { expect, test } from 'vitest';
import type { Reason } from './catalogue.ts';
import { reasonRows } from './reason-rows.ts';

function reason(id: string, de: string, parentId: string | null = null, active = true): Reason {
  return { id, key: id, de, en: `${de} in English`, parentId, active };
}

const reasons = [
  reason('z', 'Zahlung'),
  reason('l', 'Lieferung', null, false),
  reason('l1', 'Verspätet', 'l'),
  reason('l2', 'Beschädigt', 'l'),
  reason('z1', 'Doppelt abgebucht', 'z', false),
];

const shown = (search = '') => reasonRows(reasons, 'de', search).map(({ level, de }) => `${level} ${de}`);

test('contact reasons stand below what they belong to, in the order of their names', () => {
  expect(shown()).toEqual(['1 Lieferung', '2 Beschädigt', '2 Verspätet', '1 Zahlung', '2 Doppelt abgebucht']);
});

test('a search shows what it finds and what that belongs to', () => {
  expect(shown('verspät')).toEqual(['1 Lieferung', '2 Verspätet']);
  expect(shown('zahl')).toEqual(['1 Zahlung', '2 Doppelt abgebucht']);
  expect(shown('beschädigt in english')).toEqual(['1 Lieferung', '2 Beschädigt']);
  expect(shown('gibt es nicht')).toEqual([]);
});

test('a reason in use below one out of use is out of use with it', () => {
  const out = reasonRows(reasons, 'de', '').filter(({ isOutWithParent }) => isOutWithParent);
  expect(out.map(({ id }) => id)).toEqual(['l2', 'l1']);
});
