import { EarPlayer } from '#listen/calls/web/ear-player.ts';
import { qualityAfter, unknownQuality, type SoundQuality } from '#listen/calls/web/sound-quality.ts';
import { phonePath, type PhoneNews, type PhoneState } from '../../contract/line.ts';
import { Microphone } from '../sound/microphone.ts';
import type { MicTrouble } from '../sound/mic-trouble.ts';
import { RingTone } from '../sound/ring-tone.ts';
import { VoiceLine } from '../sound/voice-line.ts';

/** The telephone as the page shows it. */
export interface TelephoneView {
  /** What the server says; null until it has. */
  phone: PhoneState | null;
  isConnected: boolean;
  /** Being switched on: the browser may be asking for the microphone. */
  isTurningOn: boolean;
  isMuted: boolean;
  /** Whether it rings aloud. */
  isLoud: boolean;
  trouble: MicTrouble | null;
  quality: SoundQuality;
}

const loudName = 'ohrensessel.ringing';

/**
 * An agent's telephone in one page: rings, speaks and hears while it is switched on. The server knows which call it is connected
 * with; here only sound goes in and out. Comes back by itself after a lost connection, with the call.
 */
export class Telephone implements Disposable {
  #view: TelephoneView = { phone: null, isConnected: false, isTurningOn: false, isMuted: false, isLoud: isKeptLoud(), trouble: null, quality: 'good' };
  readonly #listeners = new Set<() => void>();
  #line: VoiceLine<PhoneNews> | undefined;
  #microphone: Microphone | undefined;
  #player: EarPlayer | undefined;
  #ring: RingTone | undefined;
  #judged = unknownQuality;
  /** Whether the agent wants it on, in this page. */
  #isWanted = false;

  /** What to show; the same object until something changes. */
  readonly view = (): TelephoneView => this.#view;

  /** Connects while somebody listens to it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#line ??= this.#connect();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this[Symbol.dispose]();
    };
  };

  /** Switches it on: asks for the microphone and tells the server. */
  async turnOn(): Promise<void> {
    if (this.#isWanted || this.#view.isTurningOn) return;
    this.#set({ isTurningOn: true, trouble: null });
    try {
      this.#microphone = await Microphone.open({
        onStretch: ({ samples }) => {
          if (this.#view.phone?.call) this.#line?.speak(this.#view.isMuted ? undefined : samples);
        },
        onGone: () => this.#fail('gone'),
      });
      this.#player = await EarPlayer.open((report) => {
        this.#judged = qualityAfter(this.#judged, report);
        const quality = this.#view.phone?.call?.standing === 'talking' ? this.#judged.quality : 'good';
        if (quality !== this.#view.quality) this.#set({ quality });
      });
      this.#player.place(false);
      void this.#player.start();
      this.#isWanted = true;
      this.#line?.order({ on: true });
      this.#set({ isTurningOn: false, isMuted: false });
    } catch (error) {
      this.#fail(typeof error === 'string' ? (error as MicTrouble) : 'broken');
    }
  }

  turnOff(): void {
    this.#line?.order({ on: false });
    this.#silence();
    this.#set({ isTurningOn: false });
  }

  mute(isMuted: boolean): void {
    this.#set({ isMuted });
  }

  hold(hold: boolean): void {
    this.#line?.order({ hold });
  }

  setLoud(isLoud: boolean): void {
    try {
      localStorage.setItem(loudName, String(isLoud));
    } catch {
      // A browser that keeps nothing asks again next time.
    }
    this.#set({ isLoud });
  }

  #connect(): VoiceLine<PhoneNews> {
    return new VoiceLine<PhoneNews>(phonePath, { party: 'agent' }, {
      onNews: (news) => 'phone' in news && this.#heed(news.phone),
      onFrame: (frame) => this.#player?.play(frame),
      onConnection: (isConnected) => {
        if (isConnected && this.#isWanted) this.#line?.order({ on: true });
        if (!isConnected) this.#player?.hush();
        this.#set({ isConnected });
      },
      onEnd: () => this.#silence(),
    });
  }

  #heed(phone: PhoneState): void {
    const before = this.#view.phone?.call;
    if (phone.isElsewhere) this.#silence();
    if (phone.call?.conversationId !== before?.conversationId || phone.call?.standing !== 'talking') {
      this.#player?.hush();
      this.#judged = unknownQuality;
    }
    const isNew = phone.call !== null && phone.call.conversationId !== before?.conversationId;
    this.#set({ phone, ...(isNew && { isMuted: false }) });
    // Whoever took a call wants to speak; in the page they look at.
    if (phone.call && !phone.isOn && !phone.isElsewhere && !this.#isWanted && !this.#view.trouble && document.hasFocus()) void this.turnOn();
  }

  #fail(trouble: MicTrouble): void {
    this.#line?.order({ on: false });
    this.#silence();
    this.#set({ trouble, isTurningOn: false });
  }

  #silence(): void {
    this.#isWanted = false;
    this.#microphone?.[Symbol.dispose]();
    this.#microphone = undefined;
    this.#player?.[Symbol.dispose]();
    this.#player = undefined;
  }

  #set(changed: Partial<TelephoneView>): void {
    this.#view = { ...this.#view, ...changed };
    const { phone, isLoud } = this.#view;
    const rings = isLoud && this.#isWanted && phone !== null && phone.isOn && phone.call === null && phone.ringing.length > 0;
    if (rings) this.#ring ??= new RingTone('called');
    else {
      this.#ring?.[Symbol.dispose]();
      this.#ring = undefined;
    }
    for (const listener of this.#listeners) listener();
  }

  [Symbol.dispose](): void {
    this.#line?.[Symbol.dispose]();
    this.#line = undefined;
    this.#silence();
    this.#ring?.[Symbol.dispose]();
    this.#ring = undefined;
  }
}

function isKeptLoud(): boolean {
  try {
    return localStorage.getItem(loudName) !== 'false';
  } catch {
    return true;
  }
}
