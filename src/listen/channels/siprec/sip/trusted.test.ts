import { expect, test } from 'vitest';
import { trustedAddresses } from './trusted.ts';

test('single addresses and networks of both families are told apart from strangers', () => {
  const isTrusted = trustedAddresses(['10.1.0.0/24', '192.0.2.7', '2001:db8::/32']);
  expect(['10.1.0.255', '192.0.2.7', '::ffff:10.1.0.1', '2001:db8::5'].map(isTrusted)).toEqual([true, true, true, true]);
  expect(['10.1.1.0', '192.0.2.8', '2001:db9::5', 'anlage.example', ''].map(isTrusted)).toEqual([false, false, false, false, false]);
});
