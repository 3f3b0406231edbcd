import type { Note } from '../thread/line.ts';
import type { Words } from './words.ts';

/** One sentence for what happened in the conversation. */
export function noteText({ note: t, texts, purpose }: Words, note: Note): string {
  switch (note.kind) {
    case 'awaited':
      return texts.waiting;
    case 'agent-joined':
      return texts.taken;
    case 'wrapped-up':
    case 'closed':
      return texts.ended;
    case 'listening':
      return t.listening(note.listeners);
    case 'deleted':
    case 'handed-over':
      return t[note.kind];
    case 'withdrawn':
      return note.purpose === 'listen' ? t.stopped : t.withdrawn(purpose[note.purpose]);
    case 'granted':
    case 'refused':
      return t[note.kind](purpose[note.purpose]);
  }
}
