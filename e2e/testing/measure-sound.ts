import type { Page } from 'playwright-core';

/**
 * Puts a measuring instrument behind every audio worklet of a page: what its output holds, before the volume. And lets sound wait
 * for a press, as browsers of readers do and browsers of tests do not.
 */
export async function measureSound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Context = globalThis.AudioContext;
    globalThis.AudioContext = class extends Context {
      constructor(options?: AudioContextOptions) {
        super(options);
        void this.suspend();
      }
    };
    const Original = globalThis.AudioWorkletNode;
    globalThis.AudioWorkletNode = class extends Original {
      constructor(context: BaseAudioContext, name: string, options?: AudioWorkletNodeOptions) {
        super(context, name, options);
        const splitter = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
        const sides = [0, 1].map((output) => {
          const analyser = new AnalyserNode(context, { fftSize: 8_192, smoothingTimeConstant: 0 });
          splitter.connect(analyser, output);
          return analyser;
        });
        this.connect(splitter);
        Object.assign(globalThis, { sides, hertz: context.sampleRate });
      }
    };
  });
  await page.reload();
}

/** Loudness and loudest tone of a side. */
export interface MeasuredSide {
  level: number;
  hertz: number;
}

/** The left and the right output over the last moment. */
export function soundOf(page: Page): Promise<MeasuredSide[]> {
  return page.evaluate(() => {
    const { sides = [], hertz = 1 } = globalThis as unknown as { sides?: AnalyserNode[]; hertz?: number };
    return sides.map((side) => {
      const samples = new Float32Array(side.fftSize);
      side.getFloatTimeDomainData(samples);
      const spectrum = new Float32Array(side.frequencyBinCount);
      side.getFloatFrequencyData(spectrum);
      const level = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      return { level, hertz: (spectrum.indexOf(Math.max(...spectrum)) * hertz) / side.fftSize };
    });
  });
}
