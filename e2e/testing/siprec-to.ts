import { randomUUID } from 'node:crypto';
import { muLawOf } from '#listen/calls/contract/mu-law.ts';
import { tone } from '#listen/channels/audiohook/testing/audiohook-client.ts';
import { metadataOf } from '#listen/channels/siprec/testing/metadata-of.ts';
import { RecordingClient } from '#listen/channels/siprec/testing/recording-client.ts';
import { between, siprecIn } from '#listen/channels/siprec/testing/siprec-scene.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import type { Scene } from './guest-scene.ts';

/** Sets up a line of SIPREC in a house, and a telephone system that offers it a call for recording. */
export async function siprecTo(scene: Scene) {
  const { server } = await siprecIn(scene);
  return {
    /** A call between a customer and an agent. */
    async call(agent: SeededEmployee): Promise<RecordingClient> {
      const client = await RecordingClient.open(server);
      const { status } = await client.invite(metadataOf(between(agent), { session: randomUUID() }));
      if (status !== 200) throw new Error(`the call was refused: ${status}`);
      return client;
    },
    /** Speaks without a pause: the customer at 500 Hz, the agent at 1,500 Hz, in packets of 20 ms. */
    speak(client: RecordingClient): Disposable {
      const spoken = { 2: tone(20, [500], muLawOf), 1: tone(20, [1_500], muLawOf) };
      let due = performance.now();
      const speaking = setInterval(() => {
        // By the clock, as timers drift.
        for (const now = performance.now(); due <= now; due += 20) for (const [label, samples] of Object.entries(spoken)) client.sound.speak(label, samples);
      }, 10);
      return { [Symbol.dispose]: () => clearInterval(speaking) };
    },
  };
}
