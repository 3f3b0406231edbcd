import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigurationError } from '../config/configuration-error.ts';
import { houseKeyFile, readHouseKey } from './house-key.ts';
import { Vault } from './vault.ts';

let dataDirectory: string;
beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'ohrensessel-vault-'));
});
afterAll(() => rm(dataDirectory, { recursive: true, force: true }));

describe('the house’s key', () => {
  test('is made once, is readable by its owner only, and stays the same', async () => {
    const config = { dataDirectory: join(dataDirectory, 'new', 'house'), secret: undefined };
    const key = readHouseKey(config);
    expect(key).toHaveLength(32);
    expect(readHouseKey(config)).toEqual(key);
    expect((await stat(houseKeyFile(config))).mode & 0o777).toBe(0o600);
    expect(await readFile(houseKeyFile(config), 'utf8')).not.toBe('');
  });

  test('comes from the setting where there is one, and then leaves no file', async () => {
    const config = { dataDirectory: join(dataDirectory, 'configured'), secret: 'a setting shared by all nodes of a house' };
    expect(readHouseKey(config)).toEqual(readHouseKey({ ...config, dataDirectory }));
    await expect(stat(houseKeyFile(config))).rejects.toThrow(/ENOENT/);
  });

  test('that is none is refused in one sentence', async () => {
    await writeFile(houseKeyFile({ dataDirectory }), 'not a key');
    expect(() => readHouseKey({ dataDirectory, secret: undefined })).toThrow(ConfigurationError);
  });
});

describe('the vault', () => {
  const vault = new Vault(Buffer.alloc(32, 1));

  test('gives back what it sealed, text and bytes, and never seals alike twice', () => {
    const sealed = vault.seal('test', 'Grüße 👋');
    expect(vault.unseal('test', sealed).toString()).toBe('Grüße 👋');
    expect(vault.seal('test', 'Grüße 👋')).not.toEqual(sealed);
    expect(vault.unseal('test', vault.seal('test', Buffer.from([0, 255])))).toEqual(Buffer.from([0, 255]));
    expect(sealed.includes('Grüße')).toBe(false);
  });

  test('opens nothing sealed for another purpose, under another key, or changed since', () => {
    const sealed = vault.seal('test', 'geheim');
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
    expect(() => vault.unseal('other', sealed)).toThrow();
    expect(() => new Vault(Buffer.alloc(32, 2)).unseal('test', sealed)).toThrow();
    expect(() => vault.unseal('test', changed)).toThrow();
    expect(() => vault.unseal('test', Buffer.alloc(3))).toThrow();
  });

  test('recognises parts by their hash, and does not take one list for another', () => {
    expect(vault.hash('test', 'ab', 'c')).toEqual(vault.hash('test', 'ab', 'c'));
    expect(vault.hash('test', 'ab', 'c')).not.toEqual(vault.hash('test', 'a', 'bc'));
    expect(vault.hash('test', 'ab', 'c')).not.toEqual(vault.hash('other', 'ab', 'c'));
  });
});
