import { useEffect, useEffectEvent } from 'react';
import { selectedWords, type SelectedWords } from './selected-words.ts';

/** Long enough for a drag or the handles of a touch screen to come to rest. */
const settling = 250;

/** Hears when somebody has marked words of a turn on this page. */
export function useSelectedWords(textOf: (turnKey: string) => string | undefined, onSelect: (words: SelectedWords) => void): void {
  const look = useEffectEvent(() => {
    const words = selectedWords(getSelection(), textOf);
    if (words) onSelect(words);
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const settle = () => {
      clearTimeout(timer);
      if (!isPressed) timer = setTimeout(look, settling);
    };
    const press = () => (isPressed = true);
    const release = () => {
      isPressed = false;
      settle();
    };
    document.addEventListener('selectionchange', settle);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', settle);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, []);
}
