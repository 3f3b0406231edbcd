import { useEffect, useState } from 'react';
import { useMe } from '#web/session/use-me.ts';
import { begunLine, keepBegunLine } from './begun-line.ts';
import { impressionFrom } from './impression-from.ts';
import { useOutbox } from './outbox/use-outbox.ts';

/**
 * A visit may end while its guest is still writing. What stood in the field becomes an impression as it is, because nobody would find it
 * again otherwise.
 * @returns whether there was something.
 */
export function useLineLeftOver(visitId: string): boolean {
  const { id } = useMe();
  const { outbox } = useOutbox();
  const [left] = useState(() => begunLine(id, visitId));
  useEffect(() => {
    const unsaved = begunLine(id, visitId);
    if (!unsaved) return;
    keepBegunLine(id, visitId, { line: '', moment: undefined });
    const written = impressionFrom({ visitId, line: unsaved.line, anchor: unsaved.moment ?? null, quote: null });
    if (written) void outbox.add(written);
  }, [id, outbox, visitId]);
  return left !== undefined;
}
