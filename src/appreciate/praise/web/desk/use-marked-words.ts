import { useEffect } from 'react';
import { markedAtDesk } from './at-desk.ts';
import { markedWords } from './marked-words.ts';

/** Keeps track of what is marked in the conversation that is shown. */
export function useMarkedWords(conversationId: string | undefined): void {
  useEffect(() => {
    if (conversationId === undefined) return;
    const look = () => {
      const marked = markedWords(getSelection());
      markedAtDesk.change(marked && { conversationId, ...marked });
    };
    // Somebody may have marked words before this was there.
    look();
    document.addEventListener('selectionchange', look);
    return () => {
      document.removeEventListener('selectionchange', look);
      markedAtDesk.change(undefined);
    };
  }, [conversationId]);
}
