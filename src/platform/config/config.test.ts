import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

describe('configuration', () => {
  test('without any setting the product listens on loopback and keeps its data in ./data', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', databaseUrl: undefined, trustProxy: false, logLevel: 'info' });
    expect(config.dataDirectory.endsWith('/data')).toBe(true);
  });

  test('an empty value counts as absent', () => {
    expect(readConfig({ PORT: '', LOG_LEVEL: '' }).port).toBe(readConfig({}).port);
  });

  test.each([
    [{ PORT: 'eighty' }, /^PORT must be a number/],
    [{ PORT: '70000' }, /^PORT /],
    [{ PORT: '80.5' }, /^PORT must be a whole number/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must look like postgres/],
    [{ BASE_URL: 'stuhl.example.org' }, /^BASE_URL must be an address/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
    [{ TLS_CERT: 'cert.pem' }, /belong together/],
    [{ TRUST_PROXY: 'nginx' }, /^TRUST_PROXY must be/],
  ])('a wrong value is one clear sentence: %j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  test('proxies are trusted by number of hops or by address', () => {
    expect(readConfig({ TRUST_PROXY: '1' }).trustProxy).toBe(1);
    expect(readConfig({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toEqual(['10.0.0.0/8', '::1']);
  });
});
