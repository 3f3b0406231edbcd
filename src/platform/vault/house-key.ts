import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { ConfigurationError } from '../config/configuration-error.ts';

/** Name of the key's file in the data directory. */
const fileName = 'secret.key';

/** Where the house's key lies if no setting gives it. */
function houseKeyFile({ dataDirectory }: Pick<Config, 'dataDirectory'>): string {
  return join(dataDirectory, fileName);
}

/**
 * The house's key: 256 bits that stand outside the database, so that a copy of it gives no sealed thing away. From
 * `OHRENSESSEL_SECRET`, which several nodes must share, else from a file only its owner may read, made at first use.
 * @throws ConfigurationError when the file is there and is no key.
 */
export function readHouseKey(config: Pick<Config, 'dataDirectory' | 'secret'>): Buffer {
  if (config.secret) return createHash('sha256').update(config.secret).digest();
  const file = houseKeyFile(config);
  try {
    mkdirSync(config.dataDirectory, { recursive: true, mode: 0o711 });
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (key.length !== 32) throw new ConfigurationError(`${file} holds no key: bring it back from a backup, or remove it to begin with a new one.`);
  return key;
}

/** The key's file for a backup; undefined where there is none, because a setting gives the key or nobody needed it yet. */
export function keptHouseKey(config: Pick<Config, 'dataDirectory' | 'secret'>): string | undefined {
  if (config.secret) return undefined;
  try {
    return readFileSync(houseKeyFile(config), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Puts a key back that came out of a backup, in the place of whatever is there. */
export function putBackHouseKey(config: Pick<Config, 'dataDirectory'>, key: string): void {
  mkdirSync(config.dataDirectory, { recursive: true, mode: 0o711 });
  rmSync(houseKeyFile(config), { force: true });
  writeFileSync(houseKeyFile(config), `${key}\n`, { mode: 0o600, flag: 'wx' });
}
