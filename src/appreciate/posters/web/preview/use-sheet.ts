import { useEffect, useRef, useState } from 'react';
import type { Copy } from '../../contract/sheet/set-sheet.ts';
import type { Sheet } from '../../contract/sheet/sheet.ts';
import type { SheetAnswer } from './sheet-answer.ts';

/** A sheet as far as it is set. */
export interface Setting {
  /** Null where nothing can be set. */
  sheet?: Sheet | null;
  leftOut: number;
  isSetting: boolean;
  hasFailed: boolean;
}

/** Milliseconds somebody may go on typing before it is set anew. */
const pause = 150;

/** Sets a sheet aside of the page, and again whenever what it is set from changes; the last one stays until the next is there. */
export function useSheet(copy: Copy | undefined): Setting {
  const [done, setDone] = useState<{ of?: string; sheet?: Sheet | null; leftOut: number; hasFailed: boolean }>({ leftOut: 0, hasFailed: false });
  const setter = useRef<Worker>(undefined);
  const asked = useRef<{ no: number; content?: string }>({ no: 0 });
  useEffect(() => {
    const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module', name: 'setter' });
    setter.current = worker;
    const put = (some: Pick<Setting, 'sheet' | 'leftOut' | 'hasFailed'>) => setDone({ ...some, of: asked.current.content });
    worker.addEventListener('message', ({ data }: MessageEvent<SheetAnswer>) => {
      if (data.no === asked.current.no) put('failure' in data ? { leftOut: 0, hasFailed: true } : { sheet: data.sheet, leftOut: data.leftOut, hasFailed: false });
    });
    worker.addEventListener('error', () => put({ leftOut: 0, hasFailed: true }));
    return () => worker.terminate();
  }, []);
  // What is set depends on its content, not on which object holds it.
  const content = copy && JSON.stringify(copy);
  useEffect(() => {
    if (content === undefined) return;
    const no = asked.current.no + 1;
    asked.current = { no, content };
    const timer = setTimeout(() => setter.current?.postMessage({ no, copy: JSON.parse(content) as Copy }), pause);
    return () => clearTimeout(timer);
  }, [content]);
  return { sheet: done.sheet, leftOut: done.leftOut, hasFailed: done.hasFailed, isSetting: content !== undefined && done.of !== content };
}
