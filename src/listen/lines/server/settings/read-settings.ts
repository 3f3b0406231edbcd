import type { z } from 'zod';
import type { Vault } from '#platform/vault/vault.ts';
import type { Manifest } from '../../contract/manifest.ts';
import { LineTrouble } from '../line-trouble.ts';
import { secretNames } from './secret-names.ts';

/** A line's settings as they are stored. */
export interface StoredSettings {
  settings: unknown;
  secrets: Buffer;
}

/** The secrets of a line in the clear. Undefined when they were sealed under another key. */
export function openSecrets(vault: Vault, secrets: Buffer): Record<string, string> | undefined {
  try {
    return JSON.parse(vault.unseal('lines.secrets', secrets).toString()) as Record<string, string>;
  } catch {
    return undefined;
  }
}

/**
 * A line's settings with its secrets, parsed as the adapter of this release wants them.
 * @throws LineTrouble when they cannot be read or no longer fit.
 */
export function readSettings(vault: Vault, { settings: schema }: Manifest, stored: StoredSettings): z.output<typeof schema> {
  const secrets = openSecrets(vault, stored.secrets);
  if (!secrets && secretNames(schema).length > 0) {
    throw new LineTrouble({
      de: 'Die Geheimnisse dieses Anschlusses lassen sich nicht mehr lesen, weil der Schlüssel des Hauses ein anderer ist. Tragen Sie sie noch einmal ein.',
      en: 'The secrets of this line can no longer be read, because the key of the house is another one. Enter them again.',
    });
  }
  const parsed = schema.safeParse({ ...(stored.settings as object), ...secrets });
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new LineTrouble({ de: `Die Einstellung „${field}“ passt nicht mehr. Öffnen Sie den Anschluss, und speichern Sie ihn neu.`, en: `The setting “${field}” no longer fits. Open the line and save it again.` });
}
