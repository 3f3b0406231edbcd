import { useEffect, useRef, useState } from 'react';
import type { Sheet } from '../../contract/sheet/sheet.ts';
import type { Fitted } from '../making/draft.ts';
import type { SheetAnswer, SheetQuestion } from './sheet-answer.ts';

/** A sheet as far as it is set. */
export interface Setting {
  /** Null where nothing can be set. */
  sheet?: Sheet | null | undefined;
  /** What fits, where that was to be found. */
  fitted?: Fitted | undefined;
  leftOut: number;
  isSetting: boolean;
  hasFailed: boolean;
}

type Done = Omit<Setting, 'isSetting'> & { of?: string | undefined };

/** Milliseconds somebody may go on typing before it is set anew. */
const pause = 150;

/** Sets a sheet aside of the page, and again whenever what it is set from changes; the last one stays until the next is there. */
export function useSheet(question: SheetQuestion | undefined): Setting {
  const [done, setDone] = useState<Done>({ leftOut: 0, hasFailed: false });
  const setter = useRef<Worker>(undefined);
  const asked = useRef<{ no: number; content?: string }>({ no: 0 });
  useEffect(() => {
    const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module', name: 'setter' });
    setter.current = worker;
    const put = (some: Omit<Done, 'of'>) => setDone({ ...some, of: asked.current.content });
    worker.addEventListener('message', ({ data }: MessageEvent<SheetAnswer>) => {
      if (data.no !== asked.current.no) return;
      put('failure' in data ? { leftOut: 0, hasFailed: true } : { sheet: data.sheet, fitted: data.fitted, leftOut: data.leftOut, hasFailed: false });
    });
    worker.addEventListener('error', () => put({ leftOut: 0, hasFailed: true }));
    return () => worker.terminate();
  }, []);
  // What is set depends on its content, not on which object holds it.
  const content = question && JSON.stringify(question);
  useEffect(() => {
    if (content === undefined) return;
    const no = asked.current.no + 1;
    asked.current = { no, content };
    const timer = setTimeout(() => setter.current?.postMessage({ no, question: JSON.parse(content) as SheetQuestion }), pause);
    return () => clearTimeout(timer);
  }, [content]);
  const { of, ...setting } = done;
  return { ...setting, isSetting: content !== undefined && of !== content };
}
