// oxlint-disable-next-line import/default -- the build makes a file of its own of it, and this its address
import processorUrl from './mouth-processor.ts?worker&url';
import { micTroubleOf, type MicTrouble } from './mic-trouble.ts';

/** Twenty milliseconds of what a microphone heard: µ-law, and its loudness as root mean square, 0 to 1. */
export interface SpokenStretch {
  samples: Uint8Array<ArrayBuffer>;
  level: number;
}

/** What one learns of a microphone. */
export interface MicrophoneHandlers {
  onStretch(stretch: SpokenStretch): void;
  /** It was pulled out, or taken away in the browser's settings. */
  onGone(): void;
}

/** A microphone that is switched on. The browser takes the loudspeaker's sound and steady noise out of it. */
export class Microphone implements Disposable {
  readonly #stream: MediaStream;
  readonly #context: AudioContext;

  private constructor(stream: MediaStream, context: AudioContext) {
    this.#stream = stream;
    this.#context = context;
  }

  /**
   * Asks for the microphone and switches it on.
   * @param deviceId which one; the browser's usual one if absent.
   * @throws a {@link MicTrouble}.
   */
  static async open({ onStretch, onGone }: MicrophoneHandlers, deviceId?: string): Promise<Microphone> {
    if (!navigator.mediaDevices) throw 'insecure' satisfies MicTrouble;
    let stream: MediaStream | undefined;
    let context: AudioContext | undefined;
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1, ...(deviceId && { deviceId: { exact: deviceId } }) },
      });
      context = new AudioContext({ latencyHint: 'interactive' });
      await context.audioWorklet.addModule(processorUrl);
      const node = new AudioWorkletNode(context, 'mouth', { numberOfInputs: 1, numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit' });
      node.port.onmessage = ({ data }: MessageEvent<SpokenStretch>) => onStretch(data);
      new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(node);
      void context.resume();
      for (const track of stream.getAudioTracks()) track.addEventListener('ended', onGone);
      return new Microphone(stream, context);
    } catch (error) {
      for (const track of stream?.getTracks() ?? []) track.stop();
      void context?.close();
      throw micTroubleOf(error);
    }
  }

  /** Which one it is. */
  get deviceId(): string | undefined {
    return this.#stream.getAudioTracks()[0]?.getSettings().deviceId;
  }

  /** The microphones one can choose from; their names are known once one was allowed. */
  static async choices(): Promise<{ id: string; name: string }[]> {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({ kind, label }) => kind === 'audioinput' && label).map(({ deviceId, label }) => ({ id: deviceId, name: label }));
  }

  [Symbol.dispose](): void {
    for (const track of this.#stream.getTracks()) track.stop();
    void this.#context.close();
  }
}
