import { newKey } from '#web/api/new-key.ts';
import { readLine } from '../contract/read-line.ts';
import type { Written } from './outbox/outbox-entry.ts';

/** A line of the capture field and what belongs to it. */
export interface LineToSave {
  visitId: string;
  line: string;
  anchor: Written['anchor'];
  quote: Written['quote'];
}

/** The impression a line makes, written down now; none if the line says nothing and quotes nothing. */
export function impressionFrom({ visitId, line, anchor, quote }: LineToSave): Written | undefined {
  const { kind, text, consequence } = readLine(line);
  if (text === '' && !quote) return undefined;
  return { id: newKey(), visitId, anchor, kind: kind === 'note' && text === '' ? 'quote' : kind, text, consequence, quote, at: new Date().toISOString() };
}
