import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#platform/testing/any-text.ts';
import { readAddress, readUri } from './address.ts';

test.each<[string, object]>([
  ['sip:anna@firma.example', { scheme: 'sip', user: 'anna', host: 'firma.example', port: undefined }],
  ['SIPS:Anna%20B:geheim@[2001:db8::1]:5061;transport=tcp?subject=x', { scheme: 'sips', user: 'Anna B', host: '2001:db8::1', port: 5_061 }],
  ['sip:10.1.0.5:5070;lr', { user: '', host: '10.1.0.5', port: 5_070 }],
  ['tel:+49-30-123;phone-context=x', { scheme: 'tel', user: '+49-30-123', host: '' }],
])('%s is read', (text, expected) => expect(readUri(text)).toMatchObject(expected));

test.each(['', 'anna', 'http://x', 'sip:', 'sip:a b@c', 'tel:', 'sip:a@10.1.0.5:0', 'sip:a@10.1.0.5:65536'])('“%s” is no address', (text) => expect(readUri(text)).toBeUndefined());

test('parameters belong to the header where there are no brackets', () => {
  expect(readAddress('sip:a@b;tag=1')).toMatchObject({ uri: 'sip:a@b', params: new Map([['tag', '1']]) });
  expect(readAddress('Anna <sip:a@b;tag=2>;tag="1"')).toMatchObject({ display: 'Anna', uri: 'sip:a@b;tag=2', params: new Map([['tag', '1']]) });
  expect(readAddress('"Anna <sip:x>')).toBeUndefined();
});

test('no text makes it stumble', () => {
  fc.assert(fc.property(fc.oneof(anyText({ maxLength: 200 }), fc.array(fc.constantFrom('"', '<', '>', ';', ',', '=', '\\', 'sip:', 'a', '@', '%', '%zz'), { maxLength: 60 }).map((each) => each.join(''))), (text) => {
    readAddress(text);
    readUri(text);
  }));
});
