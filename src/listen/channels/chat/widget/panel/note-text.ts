import type { Note } from '../thread/line.ts';
import type { Words } from './words.ts';

/** One sentence for what happened in the conversation. */
export function noteText({ note: t, texts, purpose }: Words, note: Note): string {
  switch (note.is) {
    case 'awaited':
      return texts.waiting;
    case 'joined':
      return texts.taken;
    case 'closed':
      return texts.ended;
    case 'heard':
      return t.heard(note.listeners);
    case 'handed-over':
    case 'unheard':
      return t[note.is];
    case 'withdrawn':
      return note.purpose === 'listen' ? t.stopped : t.withdrawn(purpose[note.purpose]);
    case 'granted':
    case 'refused':
      return t[note.is](purpose[note.purpose]);
  }
}
