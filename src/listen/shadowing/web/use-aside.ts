import { useState } from 'react';
import type { SideTalk } from '../contract/visit.ts';

/** The drawer for what is said aside. */
export interface Aside {
  isOpen: boolean;
  /** Somebody said something while it was closed. */
  hasNews: boolean;
  open(): void;
  close(): void;
}

/** Whether the drawer is open, and whether something new waits in it. @param live what was said since the page opened. */
export function useAside(live: readonly SideTalk[]): Aside {
  const [isOpen, setOpen] = useState(false);
  const [seen, setSeen] = useState(0);
  const newest = live.length;
  if (isOpen && seen !== newest) setSeen(newest);
  return { isOpen, hasNews: !isOpen && newest > seen, open: () => setOpen(true), close: () => setOpen(false) };
}
