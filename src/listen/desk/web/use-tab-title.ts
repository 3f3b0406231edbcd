import { useEffect } from 'react';
import { useIsLooking } from './use-is-looking.ts';

/** Puts the number of conversations with news before the name of the tab, while another tab is looked at. */
export function useTabTitle(news: number): void {
  const isLooking = useIsLooking();
  useEffect(() => {
    if (isLooking || news === 0) return;
    const name = document.title;
    document.title = `(${news}) ${name}`;
    return () => {
      document.title = name;
    };
  }, [news, isLooking]);
}
