import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import styles from './tooltip.module.css';

const TooltipSurface = lazy(async () => ({ default: (await fetchSurface()).TooltipSurface }));

/** Long enough not to follow a pointer that merely passes. */
const delay = 500;

/**
 * Says what the control inside does, on hover and on keyboard focus. Never the only place where something can be read:
 * fingers do not hover. What draws it is fetched when a pointer first comes near; without a connection there is none.
 */
export function Tooltip({ text, keys, children }: {
  readonly text: string;
  /** The key that does the same, as `<Kbd>` takes it. */
  readonly keys?: string;
  /** One focusable control of react-aria or of this kit. */
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Whoever has left while it was fetched is not followed. */
  const isWanted = useRef(false);
  const [anchor, setAnchor] = useState<Element | null>(null);

  function show() {
    isWanted.current = true;
    fetchSurface().then(
      () => isWanted.current && setAnchor(place.current?.firstElementChild ?? null),
      () => undefined,
    );
  }

  function hide() {
    isWanted.current = false;
    clearTimeout(timer.current);
    setAnchor(null);
  }

  function enter({ pointerType }: PointerEvent) {
    if (pointerType === 'touch') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(show, delay);
  }

  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <>
      {/* The control inside stays the one control; this only notices who comes near it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <span
        ref={place}
        className={styles.place}
        onPointerEnter={enter}
        onPointerLeave={hide}
        onPointerDown={hide}
        onFocus={({ target }) => target.matches(':focus-visible') && show()}
        onBlur={hide}
        onKeyDown={({ key }: KeyboardEvent) => key === 'Escape' && hide()}
      >
        {children}
      </span>
      {anchor && (
        <Suspense>
          <TooltipSurface anchor={anchor} text={text} keys={keys} onClose={hide} />
        </Suspense>
      )}
    </>
  );
}

function fetchSurface() {
  return import('./tooltip-surface.tsx');
}
