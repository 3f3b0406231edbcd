import { useEffect, useState } from 'react';

/** Milliseconds without a movement after which the interface goes away. */
const patience = 4_000;

/** Whether nobody has moved, typed or touched for a moment. */
export function useQuiet(): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    let timer = setTimeout(() => setQuiet(true), patience);
    const stir = () => {
      setQuiet(false);
      clearTimeout(timer);
      timer = setTimeout(() => setQuiet(true), patience);
    };
    for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin']) addEventListener(sign, stir, { signal: over.signal, passive: true });
    return () => {
      over.abort();
      clearTimeout(timer);
    };
  }, []);
  return isQuiet;
}
