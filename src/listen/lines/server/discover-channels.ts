import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wordsOfSetting } from '../contract/manifest.ts';
import type { AnyChannel } from './channel.ts';

const folder = join(import.meta.dirname, '../../channels');

/** The kinds of lines this house has, by name. */
export type Channels = ReadonlyMap<string, AnyChannel>;

/**
 * Finds every adapter: a folder with a `channel.ts` that exports `channel`. Nothing is registered anywhere.
 * @throws Error naming the folder whose manifest does not hold what the product needs.
 */
export async function discoverChannels(from = folder): Promise<Channels> {
  const channels = new Map<string, AnyChannel>();
  for (const name of (await readdir(from)).sort()) {
    const file = join(from, name, 'channel.ts');
    if (!(await stat(file).catch(() => undefined))) continue;
    const { channel } = (await import(pathToFileURL(file).href)) as { channel?: AnyChannel };
    if (!channel) throw new Error(`${file} exports no “channel”`);
    const { kind, settings } = channel.manifest;
    if (kind !== name) throw new Error(`${file} calls itself “${kind}”; it must be called like its folder`);
    for (const [setting, field] of Object.entries(settings.shape)) wordsOfSetting(setting, field);
    channels.set(kind, channel);
  }
  return channels;
}
