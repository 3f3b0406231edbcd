import { muLawOf } from '#listen/calls/contract/mu-law.ts';
import { tone } from '#listen/channels/audiohook/testing/audiohook-client.ts';
import { setUpTwilio } from '#listen/channels/twilio/testing/set-up-twilio.ts';
import { startStandIn, type StandIn, type StandInCall, type StandInStream } from '#listen/channels/twilio/testing/start-stand-in.ts';
import type { SeededEmployee } from '#src/testing/seed-people.ts';
import type { Scene } from './guest-scene.ts';

/** A Twilio that calls the house. */
export interface TwilioTo extends AsyncDisposable {
  twilio: StandIn;
  /** A customer calls, and the agent answers their telephone. */
  call(agent: SeededEmployee): Promise<StandInCall>;
  /** Speaks without a pause in a stream: the customer at 500 Hz, the agent at 1,500 Hz, in stretches of 20 ms. */
  speak(stream: StandInStream): Disposable;
}

/** Sets a Twilio line up in a house. */
export async function twilioTo({ house, people, address: base }: Scene): Promise<TwilioTo> {
  const twilio = await startStandIn();
  const admin = await people.employee({ roles: ['admin'] });
  const address = await setUpTwilio(house, base, admin.key, twilio.settings());
  return {
    twilio,
    async call({ email }) {
      const customer = twilio.ring();
      const leg = twilio.ring({ from: customer.from, to: 'client:agent', direction: 'outbound-dial', parent: customer.sid });
      const { status } = await twilio.report(address, `?agent=${encodeURIComponent(email)}`, { CallSid: leg.sid, ParentCallSid: customer.sid, CallStatus: 'in-progress', To: leg.to });
      if (status !== 200) throw new Error(`the call was refused: ${status}`);
      return customer;
    },
    speak(stream) {
      const [customer, agent] = [500, 1_500].map((hertz) => tone(20, [hertz], muLawOf)) as [Uint8Array, Uint8Array];
      let due = performance.now();
      const speaking = setInterval(() => {
        // By the clock, as timers drift.
        for (const now = performance.now(); due <= now; due += 20) stream.speak(customer, agent);
      }, 10);
      return { [Symbol.dispose]: () => clearInterval(speaking) };
    },
    [Symbol.asyncDispose]: () => twilio[Symbol.asyncDispose](),
  };
}
