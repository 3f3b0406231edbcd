/** The part of fasttext.wasm.js that the bench uses; the package's own types are not found through its exports. */
declare module 'fasttext.wasm.js' {
  interface FastTextModel {
    predict(text: string, count: number, threshold: number): { get(index: number): [probability: number, label: string] };
  }
  export function getFastTextModule(): Promise<unknown>;
  export function getFastTextClass(options: { getFastTextModule: () => Promise<unknown> }): Promise<
    new () => {
      trainSupervised(url: string, options: Record<string, number | string>, progress: () => void): Promise<FastTextModel>;
    }
  >;
}
