import { expect, test } from 'vitest';
import { readSignedHeads } from './read-signed-heads.ts';

const document = {
  format: 'ohrensessel-consent-heads-1',
  day: '2026-11-20',
  heads: [['0199f0a0-0000-7000-8000-000000000001', 4, 'h4Sh']],
  key: 'k3y',
  signature: 's1gn',
};

test('a document that was kept is read as it was saved, however it was laid out since', () => {
  expect(readSignedHeads(JSON.stringify(document))).toEqual(document);
  expect(readSignedHeads(JSON.stringify({ ...document, note: 'from the safe' }, null, 4))).toEqual(document);
});

test.each([
  ['an empty file', ''],
  ['something that is no JSON', '%PDF-1.7'],
  ['nothing', 'null'],
  ['another format', JSON.stringify({ ...document, format: 'ohrensessel-customer-1' })],
  ['a document that lost its signature', JSON.stringify({ ...document, signature: undefined })],
  ['a document that lost its chains', JSON.stringify({ ...document, heads: 'none' })],
])('%s is not taken for one', (_, text) => {
  expect(readSignedHeads(text)).toBeUndefined();
});
