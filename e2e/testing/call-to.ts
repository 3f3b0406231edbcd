import { randomBytes, randomUUID } from 'node:crypto';
import { linearOf, muLawOf } from '#listen/calls/contract/mu-law.ts';
import { AudioHookClient, tone } from '#listen/channels/audiohook/testing/audiohook-client.ts';
import { setUpLine } from '#listen/lines/testing/set-up-line.ts';
import type { TestHouse } from '#src/testing/open-test-house.ts';
import type { SeededEmployee, SeededPeople } from '#src/testing/seed-people.ts';

/** A telephone system that calls the house. */
export interface Telephone {
  /** Calls an agent and speaks without a pause: the customer at 500 Hz, the agent at 1,500 Hz, in stretches of 100 ms. */
  call(agent: SeededEmployee, opening?: { conversationId?: string }): Promise<SpokenCall>;
}

/** A call that is being spoken. */
export interface SpokenCall extends AsyncDisposable {
  client: AudioHookClient;
  /** Stretches sent while sound was wanted. */
  sent(): number;
  /** What the telephone system was told, oldest first. */
  told: string[];
  /** A line of a transcript, as a program beside the telephone system reports it. */
  transcribe(by: 'customer' | 'agent', text: string): Promise<void>;
  /** Sends nothing for so many milliseconds, and everything at once afterwards. */
  stumble(milliseconds: number): void;
}

/** Sets up a Genesys line in a house. */
export async function telephoneOf(house: TestHouse, people: SeededPeople): Promise<Telephone> {
  const admin = await people.employee({ roles: ['admin'] });
  const organizationId = randomUUID();
  const secret = randomBytes(32);
  const settings = { organizationId, apiKey: 'key-of-a-test', clientSecret: secret.toString('base64'), agentField: 'customConfig.agent', eventToken: 'a key for flows of a test' };
  const { id } = await setUpLine(house, admin.key, { kind: 'audiohook', settings });
  const { port } = house.app.server.address() as { port: number };
  return {
    async call(agent, { conversationId = randomUUID(), ...opening } = {}) {
      const created = Math.floor(house.clock.now.getTime() / 1_000);
      const client = await AudioHookClient.connect(`http://127.0.0.1:${port}/channels/audiohook/${id}`, { apiKey: settings.apiKey, secret, organizationId, created });
      await client.open({ conversationId, customConfig: { agent: agent.email }, ...opening });
      const told: string[] = [];
      let isWanted = false;
      client.socket.on('message', (data: Buffer) => {
        const { type } = JSON.parse(data.toString()) as { type: string };
        if (type !== 'resume' && type !== 'pause') return;
        told.push(type);
        isWanted = type === 'resume';
      });
      const spoken = tone(100, [500, 1_500], muLawOf);
      let sent = 0;
      let silentUntil = 0;
      let due = performance.now();
      const speaking = setInterval(() => {
        const now = performance.now();
        if (!isWanted) due = now;
        // By the clock, as timers drift.
        else if (now >= silentUntil) {
          for (; due <= now; due += 100) {
            client.speak(spoken);
            sent += 1;
          }
        }
      }, 10);
      return {
        client,
        told,
        sent: () => sent,
        async transcribe(by, text) {
          const event = { event: 'said', call: conversationId, id: randomUUID(), by, text };
          const reply = await fetch(`http://127.0.0.1:${port}/channels/audiohook/${id}/events`, { method: 'POST', headers: { authorization: `Bearer ${settings.eventToken}` }, body: JSON.stringify(event) });
          if (!reply.ok) throw new Error(`refused: ${await reply.text()}`);
        },
        stumble: (milliseconds) => void (silentUntil = performance.now() + milliseconds),
        async [Symbol.asyncDispose]() {
          clearInterval(speaking);
          await client[Symbol.asyncDispose]();
        },
      };
    },
  };
}

/** Loudness of one of the tones above, as root mean square of what it is before it is packed. */
export const spokenLevel = Math.sqrt(Array.from({ length: 8_000 }, (_, index) => (linearOf(muLawOf(Math.round(9_000 * Math.sin((2 * Math.PI * 500 * index) / 8_000)))) / 32_768) ** 2).reduce((sum, each) => sum + each, 0) / 8_000);
