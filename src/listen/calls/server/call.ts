import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { soundRate, type Sound } from '#listen/gate/contract/sound.ts';
import type { Doorkeeper, WatchedConversation } from '#listen/gate/server/doorkeeper.ts';
import { anybodyMayHearSound, hearSound, mayHearSound } from '#listen/gate/server/hear-sound.ts';
import type { HeardRecord } from '#listen/gate/server/heard-record.ts';
import type { HeldLease, Leases } from '#listen/gate/server/leases.ts';
import { Listener } from '#listen/gate/server/listener.ts';
import type { EarState } from '../contract/ear-state.ts';
import type { CallFigures } from './call-figures.ts';
import type { Ear } from './ear.ts';
import { ToneMute } from './mute-tones.ts';
import type { SoundSource } from './sound-source.ts';

/** What every call on this node works with. */
export interface CallParts {
  doorkeeper: Doorkeeper;
  leases: Leases;
  heard: HeardRecord;
  figures: CallFigures;
  /** Asks the feed to look into the log for what this node has not heard of yet. */
  catchUp: (conversationId: string) => void;
  /** Monotonic clock of the leases, in milliseconds. */
  clock: () => number;
}

/** Somebody at an ear, with the samples they have heard of each side under a grant since these were last written down. */
class Listening extends Listener {
  readonly ear: Ear;
  grant = 0;
  samples = 0;

  constructor(ear: Ear) {
    super(ear.owner.visitId);
    this.ear = ear;
  }
}

/** What an ear heard is handed on in pieces of this length at most, in samples: half a second. */
const tallied = soundRate / 2;

/** How long sound keeps coming when the last ear has gone, so that a page can be reloaded, in milliseconds. */
const lingering = 2_000;

/**
 * A call on this node: at most one source of sound, any number of ears, and the door between them. Each stretch is decided
 * when it is sent, for each ear; nothing is kept for later. Sound is asked for only while the door is open and somebody
 * listens.
 */
export class Call implements Disposable {
  readonly conversationId: string;
  readonly #parts: CallParts;
  readonly #door: Disposable & { conversation: WatchedConversation };
  readonly #lease: HeldLease;
  readonly #ears = new Map<Ear, Listening>();
  #source: SoundSource | undefined;
  #tones = new ToneMute();
  #isHeld = false;
  #flows = false;
  #rest: NodeJS.Timeout | undefined;

  private constructor(parts: CallParts, conversationId: string, door: Disposable & { conversation: WatchedConversation }) {
    this.conversationId = conversationId;
    this.#parts = parts;
    this.#door = door;
    this.#lease = parts.leases.hold(conversationId, ({ seq }) => {
      if (seq > this.#facts.seq) parts.catchUp(conversationId);
    });
  }

  /** Opens a call; its log is folded in when this resolves. */
  static async open(parts: CallParts, conversationId: string): Promise<Call> {
    let call: Call | undefined;
    const door = await parts.doorkeeper.watch(conversationId, (event) => call?.heed(event));
    call = new Call(parts, conversationId, door);
    return call;
  }

  /** Whether a visit may hear it at this moment. */
  isOpenFor(visitId: string): boolean {
    return this.#parts.doorkeeper.sure && mayHearSound(this.#facts, visitId);
  }

  get hasSource(): boolean {
    return this.#source !== undefined;
  }

  /** Connects the telephone system's end. The one before, if any, is paused and forgotten. */
  plug(source: SoundSource): Disposable {
    if (this.#flows) this.#source?.pause();
    this.#flows = false;
    this.#source = source;
    this.#tones = new ToneMute();
    this.#isHeld = false;
    this.settle();
    this.#tell();
    return {
      [Symbol.dispose]: () => {
        if (this.#source !== source) return;
        this.#source = undefined;
        this.#flows = false;
        this.#tell();
      },
    };
  }

  /** The telephone system holds sound back by itself, or no longer does. */
  hold(source: SoundSource, isHeld: boolean): void {
    if (this.#source !== source || this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    this.#tell();
  }

  /** Lets somebody listen from now on. Without an open door their ear is cut before it heard anything. */
  listen(ear: Ear): Disposable {
    if (this.isOpenFor(ear.owner.visitId)) {
      this.#ears.set(ear, new Listening(ear));
      this.#start();
      ear.tell(this.#state);
    } else ear.cut();
    return {
      [Symbol.dispose]: () => {
        if (this.#letGo(ear)) this.settle();
      },
    };
  }

  /** Passes a stretch on, without tones of keys, to every ear the gate opens for it. */
  push(source: SoundSource, spoken: Sound): void {
    const { figures, doorkeeper, clock } = this.#parts;
    if (this.#source !== source || !this.#flows || !doorkeeper.sure) return figures.stretches({ unwanted: 1 });
    const now = clock();
    const sound = this.#tones.quiet(spoken);
    if (!sound) return;
    const passing = hearSound(this.#facts, this.#lease.current, now, sound);
    const samples = sound.samples.length / sound.parties.length;
    const counts = { heard: 0, withheld: 0, dropped: 0 };
    for (const listening of this.#ears.values()) {
      const heard = passing?.for(listening);
      if (!passing || !heard) counts.withheld += 1;
      else if (!listening.ear.hear(heard)) counts.dropped += 1;
      else {
        counts.heard += 1;
        if (listening.grant !== passing.grant) this.#note(listening, passing.grant);
        listening.samples += samples;
        if (listening.samples >= tallied) this.#note(listening);
      }
    }
    figures.stretches(counts);
  }

  /** Takes in an event of the log. */
  heed(event: ConversationEvent): void {
    const ended = this.settle();
    if (ended > 0) this.#parts.figures.cut(event);
  }

  /**
   * Brings everything in line with the door: cuts the ears of those who may no longer hear, and asks for sound or stops it.
   * @returns how many ears were cut.
   */
  settle(): number {
    const { sure } = this.#parts.doorkeeper;
    const isOpen = sure && anybodyMayHearSound(this.#facts);
    // Before the ears, which may be many.
    if (!isOpen) this.#stop();
    let cut = 0;
    for (const ear of this.#ears.keys()) {
      if (sure && mayHearSound(this.#facts, ear.owner.visitId)) continue;
      ear.cut();
      this.#letGo(ear);
      cut += 1;
    }
    if (isOpen && this.#ears.size > 0) this.#start();
    else if (isOpen) this.#rest ??= setTimeout(() => this.#stop(), lingering);
    return cut;
  }

  get #facts() {
    return this.#door.conversation.facts;
  }

  get #state(): EarState {
    if (!this.#source) return 'away';
    return this.#isHeld ? 'held' : 'flows';
  }

  #start(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    if (this.#flows || !this.#source) return;
    this.#flows = true;
    this.#source.resume();
  }

  #stop(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    if (!this.#flows) return;
    this.#flows = false;
    // What it still held back was spoken before the door closed.
    this.#tones = new ToneMute();
    this.#source?.pause();
  }

  /** Forgets an ear. False when it was not there. */
  #letGo(ear: Ear): boolean {
    const listening = this.#ears.get(ear);
    if (listening) this.#note(listening);
    return this.#ears.delete(ear);
  }

  /** Writes down what an ear has heard, and begins anew. */
  #note(listening: Listening, grant = listening.grant): void {
    const { ear, samples } = listening;
    if (samples > 0) this.#parts.heard.noteSound(ear.owner, this.conversationId, listening.grant, (samples / soundRate) * 1_000);
    listening.grant = grant;
    listening.samples = 0;
  }

  #tell(): void {
    for (const ear of this.#ears.keys()) ear.tell(this.#state);
  }

  [Symbol.dispose](): void {
    this.#stop();
    this.#source = undefined;
    for (const ear of this.#ears.keys()) {
      ear.cut();
      this.#letGo(ear);
    }
    this.#lease[Symbol.dispose]();
    this.#door[Symbol.dispose]();
  }
}
