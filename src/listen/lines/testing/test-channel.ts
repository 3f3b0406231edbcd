import { z } from 'zod';
import { setting } from '../contract/manifest.ts';
import { channel, type AnyChannel, type Channel, type Delivered, type Errand, type OpenLine } from '../server/channel.ts';

const Settings = z.strictObject({
  place: setting(z.string().min(1).max(100), { label: { de: 'Ort', en: 'Place' }, example: 'Hamburg' }),
  password: setting(z.string().min(1).max(100).optional(), { label: { de: 'Passwort', en: 'Password' }, secret: true }),
});
type Settings = z.output<typeof Settings>;

/** A channel of a test: keeps what it is asked to deliver, and does what the test tells it to. */
export interface TestChannel {
  channel: AnyChannel;
  channels: ReadonlyMap<string, AnyChannel>;
  /** Errands it was asked to deliver, every attempt. */
  errands: Errand[];
  /** Lines that were opened by `start`, with their settings then. */
  started: Array<{ line: OpenLine<Settings>; signal: AbortSignal }>;
  /** What the next attempts do instead of succeeding. */
  outcomes: Array<(errand: Errand) => Promise<Delivered> | Delivered>;
}

/** A channel that stands for another system whose messages are numbered `sent-1`, `sent-2` … */
export function testChannel({ asks = 'link', check = async () => undefined }: { asks?: Channel['manifest']['asks']; check?: Channel<typeof Settings>['check'] } = {}): TestChannel {
  const errands: Errand[] = [];
  const started: TestChannel['started'] = [];
  const outcomes: TestChannel['outcomes'] = [];
  let sent = 0;
  const made = channel({
    manifest: {
      kind: 'test',
      channels: ['social', 'chat'],
      name: { de: 'Probe', en: 'Trial' },
      description: { de: 'Nur für Proben.', en: 'For trials only.' },
      docs: 'test.md',
      settings: Settings,
      asks,
      calledAt: 'webhook',
    },
    check,
    async start(line, signal) {
      started.push({ line, signal });
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    },
    async receive({ body, path }) {
      return { status: 200, body: `${path}:${body.toString('hex')}` };
    },
    async deliver(errand) {
      errands.push(errand);
      const outcome = outcomes.shift();
      if (outcome) return outcome(errand);
      sent += 1;
      return { message: `sent-${sent}` };
    },
  });
  return { channel: made, channels: new Map([['test', made]]), errands, started, outcomes };
}
