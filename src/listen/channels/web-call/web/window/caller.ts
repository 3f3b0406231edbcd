import { EarPlayer } from '#listen/calls/web/ear-player.ts';
import { qualityAfter, unknownQuality, type SoundQuality } from '#listen/calls/web/sound-quality.ts';
import type { Call, Refusal } from '#listen/channels/chat/widget/reach/call.ts';
import { grace, lineEnds, linePath, type CallStanding, type LineNews } from '../../contract/line.ts';
import type { MicTrouble } from '../sound/mic-trouble.ts';
import { RingTone } from '../sound/ring-tone.ts';
import { VoiceLine } from '../sound/voice-line.ts';

/** A line that is away for so long does not come back to the same call, in milliseconds. */
const lostAfter = 2 * grace;

/** How it goes for the caller. `standing` is what the server says last, once it has said something. */
export interface CallerState {
  conversationId: string;
  standing: CallStanding | undefined;
  place: number | null;
  isConnected: boolean;
  isMuted: boolean;
  isHangingUp: boolean;
  /** Whether sound comes out; some browsers wait for another press. */
  isAudible: boolean;
  quality: SoundQuality;
  /** When the talk began, in milliseconds. */
  since: number | undefined;
}

/** Surroundings of a {@link Caller}. */
export interface CallerOptions {
  call: Call;
  key: string;
  conversationId: string;
  onChange(): void;
  /** How loud the caller is, fifty times a second; 0 to 1. */
  onLevel(level: number): void;
  onMicTrouble(trouble: MicTrouble): void;
  /** It is over here. @param code one of `lineEnds`. */
  onEnd(code: number): void;
}

/** The caller's side of one call: what their microphone hears goes out, what the agent says comes in. */
export class Caller implements Disposable {
  readonly state: CallerState;
  readonly #options: CallerOptions;
  readonly #line: VoiceLine<LineNews>;
  #player: EarPlayer | undefined;
  #ring: RingTone | undefined;
  #judged = unknownQuality;
  #lost: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  constructor(options: CallerOptions) {
    const { conversationId, key } = options;
    this.#options = options;
    this.state = { conversationId, standing: undefined, place: null, isConnected: false, isMuted: false, isHangingUp: false, isAudible: true, quality: 'good', since: undefined };
    this.#line = new VoiceLine<LineNews>(`${linePath}?call=${conversationId}`, { party: 'customer', key }, {
      onNews: (news) => 'call' in news && this.#stand(news.call),
      onFrame: (frame) => this.#player?.play(frame),
      onConnection: (isConnected) => {
        if (!isConnected) this.#player?.hush();
        this.#losing(!isConnected);
        this.#set({ isConnected });
      },
      onEnd: (code) => this.#end(code),
    });
    this.#losing(true);
    void this.#listen();
  }

  /** What the microphone heard; sent as silence while it is muted, so that the connection shows that somebody is there. */
  speak(samples: Uint8Array, level: number): void {
    const { isMuted } = this.state;
    this.#options.onLevel(isMuted ? 0 : level);
    this.#line.speak(isMuted ? undefined : samples);
  }

  mute(isMuted: boolean): void {
    this.#set({ isMuted });
  }

  /** Starts the sound where the browser waits for a press. */
  async unlock(): Promise<void> {
    await this.#player?.start();
  }

  /** Hangs up; tried until the server knows, since a call nobody ended keeps somebody busy. */
  async hangUp(): Promise<void> {
    if (this.state.isHangingUp) return;
    this.#set({ isHangingUp: true });
    const { call, key, conversationId } = this.#options;
    for (let refusal: Refusal | undefined, tries = 0; tries < 6 && !this.#isDisposed; tries += 1) {
      ({ refusal } = await call('POST', `/chat/conversations/${conversationId}/end`, { key, body: {} }));
      if (!refusal || (refusal.status > 0 && refusal.status < 500)) return;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }

  /** Nobody waits forever for a line that does not come back: the server has ended the call by then. */
  #losing(isLost: boolean): void {
    clearTimeout(this.#lost);
    if (isLost && !this.#isDisposed) this.#lost = setTimeout(() => this.#end(lineEnds.over), lostAfter);
  }

  #end(code: number): void {
    this[Symbol.dispose]();
    this.#options.onEnd(code);
  }

  async #listen(): Promise<void> {
    const player = await EarPlayer.open((report) => {
      this.#judged = qualityAfter(this.#judged, report);
      const quality = this.state.standing === 'talking' ? this.#judged.quality : 'good';
      if (quality !== this.state.quality) this.#set({ quality });
    }).catch(() => undefined);
    if (!player) return this.#options.onMicTrouble('broken');
    if (this.#isDisposed) return player[Symbol.dispose]();
    this.#player = player;
    player.place(false);
    const look = () => this.#set({ isAudible: player.isRunning });
    player.onChange(look);
    // The press that brought us here counts.
    await player.start();
    look();
  }

  #stand({ standing, place }: { standing: CallStanding; place: number | null }): void {
    const isRinging = standing === 'waiting' || standing === 'connecting';
    if (isRinging) this.#ring ??= new RingTone('calling');
    else this.#silence();
    if (standing !== 'talking') {
      this.#player?.hush();
      this.#judged = unknownQuality;
    }
    this.#set({ standing, place, since: standing === 'talking' ? (this.state.since ?? Date.now()) : isRinging ? undefined : this.state.since });
  }

  #silence(): void {
    this.#ring?.[Symbol.dispose]();
    this.#ring = undefined;
  }

  #set(changed: Partial<CallerState>): void {
    Object.assign(this.state, changed);
    this.#options.onChange();
  }

  [Symbol.dispose](): void {
    this.#isDisposed = true;
    clearTimeout(this.#lost);
    this.#silence();
    this.#line[Symbol.dispose]();
    this.#player?.[Symbol.dispose]();
    this.#player = undefined;
  }
}

