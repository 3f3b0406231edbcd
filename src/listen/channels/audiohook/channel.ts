import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { spendNonce } from '#listen/calls/server/spend-nonce.ts';
import { takeCallEvent } from '#listen/calls/server/take-call-event.ts';
import { channel as declareChannel, type OpenLine, type Upgrade } from '#listen/lines/server/channel.ts';
import { refuseUpgrade } from '#platform/live/upgrade-route.ts';
import { manifest, type AudioHookSettings } from './manifest.ts';
import { Sessions } from './sessions.ts';
import { verifySignature, type Disbelief } from './signature/verify-signature.ts';

/** A refusal comes this long after the request, whatever the reason, so that its time tells nothing. In milliseconds. */
const answersAfter = 500;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Genesys Cloud over AudioHook. */
export const channel = declareChannel({
  manifest,
  async check() {
    // Genesys calls us; whether it does is seen when it does.
  },
  async receive({ method, path, headers, body }, { settings, doors, services }) {
    if (method !== 'POST' || path !== '/events') return { status: 404, refused: 'unknown-path' };
    const late = pause(answersAfter);
    if (!settings.eventToken || !isSame(String(headers.authorization), `Bearer ${settings.eventToken}`)) {
      await late;
      return { status: 401, refused: 'wrong-token' };
    }
    return takeCallEvent(body, doors, services.now());
  },
  async connect(upgrade, line) {
    const sessions = Sessions.of(line);
    const late = pause(answersAfter);
    const disbelief = await believe(upgrade, line);
    if (!disbelief) return sessions.accept(upgrade, line);
    sessions.count(disbelief);
    await late;
    refuseUpgrade(upgrade.socket, '401 Unauthorized');
  },
});

/** Compares without telling by its time how much of it was right. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

/** Why a request is not believed, or nothing. */
async function believe({ request }: Upgrade, { id, settings, services, address }: OpenLine<AudioHookSettings>): Promise<Disbelief | 'replayed' | 'malformed-headers' | 'wrong-organisation' | undefined> {
  const { headers, url = '' } = request;
  const host = String(headers.host ?? '').toLowerCase();
  const authorities = [...new Set([host, new URL(address).host])];
  const key = { id: settings.apiKey, secret: Buffer.from(settings.clientSecret, 'base64') };
  const verified = verifySignature({ target: url, authorities, headers }, key, services.now().getTime() / 1_000);
  if (typeof verified === 'string') return verified;
  if (!uuid.test(String(headers['audiohook-session-id'])) || !uuid.test(String(headers['audiohook-organization-id']))) return 'malformed-headers';
  if (String(headers['audiohook-organization-id']).toLowerCase() !== settings.organizationId) return 'wrong-organisation';
  if (!(await spendNonce(services.database, `audiohook ${id} ${verified.nonce}`, services.now()))) return 'replayed';
  return undefined;
}
