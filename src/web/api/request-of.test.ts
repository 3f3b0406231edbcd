import { StandardBracketNotationSerializer } from '@orpc/openapi-client/standard';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestOf } from './request-of.ts';

const call = (method: string, path: string, input: unknown) =>
  requestOf('https://house.example/api/v1', { method, path, input, headers: { 'accept-language': 'de' }, signal: undefined });

test('puts parameters into the path, whatever is in them', () => {
  expect(call('POST', '/visits/{visitId}/end', { visitId: 'a/b c?' }).url).toBe('https://house.example/api/v1/visits/a%2Fb%20c%3F/end');
});

test('leaves the slashes of a parameter that may have some', () => {
  expect(call('PUT', '/catalogue/reasons/{+key}', { key: 'delivery/late one' }).url).toBe('https://house.example/api/v1/catalogue/reasons/delivery/late%20one');
});

test('sends the rest of the input as JSON, and nothing when there is no rest', async () => {
  const request = call('PUT', '/catalogue/brands/{+key}', { key: 'k', name: 'Kupferloh' });
  expect([request.headers.get('content-type'), await request.json()]).toEqual(['application/json', { name: 'Kupferloh' }]);
  const empty = call('POST', '/visits/{visitId}/end', { visitId: '1' });
  expect([empty.headers.get('content-type'), await empty.text()]).toEqual([null, '']);
});

test('writes the query of a GET so that the server reads back what was meant', () => {
  const value = fc.oneof(fc.string({ minLength: 1 }), fc.integer().map(String), fc.boolean().map(String));
  const name = fc.stringMatching(/^[a-z]{1,8}$/);
  const input = fc.dictionary(name, fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 4 }), fc.dictionary(name, value, { minKeys: 1 })));
  fc.assert(
    fc.property(input, (given) => {
      const { searchParams } = new URL(call('GET', '/search', given).url);
      const read = new StandardBracketNotationSerializer().deserialize([...searchParams]);
      expect(structuredClone(read)).toEqual({ ...given });
    }),
  );
});

test('leaves out what is not there', () => {
  expect(call('GET', '/search', { words: 'kettle', kind: undefined, unit: null }).url).toBe('https://house.example/api/v1/search?words=kettle');
});
