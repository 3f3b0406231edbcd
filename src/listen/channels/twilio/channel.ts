import { createHash, timingSafeEqual } from 'node:crypto';
import { takeCallEvent } from '#listen/calls/server/take-call-event.ts';
import { channel as declareChannel, type Answer, type Delivery, type OpenLine } from '#listen/lines/server/channel.ts';
import { refuseUpgrade } from '#platform/live/upgrade-route.ts';
import { TwilioApi } from './api.ts';
import { Exchange } from './exchange.ts';
import { manifest, type TwilioSettings } from './manifest.ts';
import { isFromTwilio } from './signature/is-from-twilio.ts';
import { askAloud, redirectTo } from './twiml.ts';
import { readReport } from './webhook.ts';

/** Twilio's forms are a kilobyte or two. */
const largestForm = 65_536;

/** Twilio over its webhooks, its REST API and Media Streams. */
export const channel = declareChannel({
  manifest,
  /** Asks Twilio for the account: that proves SID, token and address. */
  check: (settings, signal) => new TwilioApi(settings).check(signal),
  async receive(delivery, line) {
    if (delivery.method !== 'POST') return { status: 405, refused: 'method' };
    return delivery.path === '/events' ? takeEvent(delivery, line) : takeReport(delivery, line);
  },
  connect(upgrade, line) {
    const exchange = Exchange.of(line);
    const { headers, url = '' } = upgrade.request;
    const signature = headers['x-twilio-signature'];
    if (typeof signature === 'string' && isFromTwilio({ ...placeOf(url, headers.host, line), isSocket: true }, new URLSearchParams(), line.settings.authToken, signature)) {
      exchange.callsOf(line).heard();
      return exchange.accept(upgrade, line);
    }
    exchange.count(signature === undefined ? 'unsigned' : 'wrong-signature');
    return refuseUpgrade(upgrade.socket, '401 Unauthorized');
  },
});

/** Something Twilio itself reports, signed. */
async function takeReport({ path, url, query, headers, body }: Delivery, line: OpenLine<TwilioSettings>): Promise<Answer> {
  const signature = String(headers['x-twilio-signature'] ?? '');
  if (body.length > largestForm) return { status: 413, refused: 'too-large' };
  const fields = new URLSearchParams(body.toString());
  if (!isFromTwilio({ ...placeOf(url, headers.host, line), isSocket: false }, fields, line.settings.authToken, signature)) return { status: 401, refused: 'signature' };
  const calls = Exchange.of(line).callsOf(line);
  calls.heard();
  const report = readReport(path, fields);
  if (report === 'unknown-path') return { status: 404, refused: report };
  if (report === 'malformed') return { status: 422, refused: report };
  if (report.form.AccountSid !== line.settings.accountSid) return { status: 403, refused: 'wrong-account' };
  if (report.path !== '/answer' && report.path !== '/question') {
    await calls.take(report, query, signature);
    return { status: 200 };
  }
  const { then } = query;
  try {
    const question = report.path === '/question' ? await calls.question(report.form, query) : await calls.take(report, query, signature);
    return twiml(question ? askAloud(question, line.address, then) : redirectTo(then));
  } catch (error) {
    // A customer's call goes on whatever became of the question or their answer.
    line.services.log.error({ err: error }, 'a customer could not be asked on the telephone, or their answer was not written down');
    return twiml(redirectTo(then));
  }
}

function twiml(body: string): Answer {
  return { status: 200, type: 'text/xml; charset=utf-8', body };
}

/** Something a program of the organisation reports, under the key for events. */
async function takeEvent({ headers, body }: Delivery, line: OpenLine<TwilioSettings>): Promise<Answer> {
  const { eventToken } = line.settings;
  if (!eventToken || !isSame(String(headers.authorization), `Bearer ${eventToken}`)) return { status: 401, refused: 'wrong-token' };
  return takeCallEvent(body, Exchange.of(line).callsOf(line).doors, line.services.now());
}

function placeOf(target: string, host: string | undefined, { address }: OpenLine<TwilioSettings>): { address: string; rest: string; target: string; host: string | undefined } {
  // What follows the line's address, whatever a proxy made of the way there.
  const [, rest = ''] = /^\/channels\/[^/?]+\/[^/?]+(.*)$/.exec(target) ?? [];
  return { address, rest, target, host };
}

/** Compares without telling by its time how much of it was right. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
