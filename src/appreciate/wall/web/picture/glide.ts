import { onTheWay, type Camera } from './camera.ts';

/** Moves a camera from one look to another, slow, quick, slow; `onStep` is told of every frame. Disposing stops it where it is. */
export function glide(from: Camera, to: Camera, milliseconds: number, onStep: (camera: Camera) => void): Disposable {
  const began = performance.now();
  const step = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - began) / milliseconds));
    onStep(onTheWay(from, to, share * share * (3 - 2 * share)));
    if (share < 1) frame = requestAnimationFrame(step);
  };
  let frame = requestAnimationFrame(step);
  return { [Symbol.dispose]: () => cancelAnimationFrame(frame) };
}
