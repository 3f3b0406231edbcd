import { Suspense, useEffect, useState } from 'react';
import { lazyPart } from '#web/loading/lazy-part.ts';

const ToastRegion = lazyPart(async () => (await import('#platform/ui/toast-region.tsx')).ToastRegion);

/** Milliseconds after the first picture; nothing has happened by then that a notice could tell. */
const leisure = 1_500;

/** The place of notices, fetched once the page stands. */
export function Notices() {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), leisure);
    return () => clearTimeout(timer);
  }, []);
  return <Suspense>{isReady && <ToastRegion />}</Suspense>;
}
