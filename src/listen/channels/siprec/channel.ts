import { once } from 'node:events';
import { createServer } from 'node:net';
import { channel as declareChannel, type OpenLine } from '#listen/lines/server/channel.ts';
import { addressTrouble, settingsTrouble } from './line-troubles.ts';
import { manifest, type SiprecSettings } from './manifest.ts';
import { RecordingServer } from './recording-server.ts';

/** Where lines of this process listen, so that trying their settings does not find them in their own way. */
const listening = new Set<string>();

/** A recording server in the words of SIPREC that lets people listen and keeps nothing. */
export const channel = declareChannel({
  manifest,
  async check(settings) {
    const trouble = settingsTrouble(settings);
    if (trouble) throw trouble;
    if (listening.has(placeOf(settings))) return;
    // What the telephone system does is seen when it calls; that it can is seen now.
    const server = createServer();
    try {
      server.listen(settings.sipPort, settings.listenAddress);
      await once(server, 'listening');
    } catch (error) {
      throw addressTrouble(error, settings);
    } finally {
      server.close();
    }
  },
  start: listen,
});

async function listen(line: OpenLine<SiprecSettings>, signal: AbortSignal): Promise<void> {
  const trouble = settingsTrouble(line.settings);
  if (trouble) throw trouble;
  await using _server = await RecordingServer.open(line);
  listening.add(placeOf(line.settings));
  try {
    line.state.connected();
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    listening.delete(placeOf(line.settings));
  }
}

function placeOf({ listenAddress, sipPort }: SiprecSettings): string {
  return `${listenAddress} ${sipPort}`;
}
