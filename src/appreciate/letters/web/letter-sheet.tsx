import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import styles from './letter-page.module.css';
import { useLetterMessages } from './use-letter-messages.ts';

/** Pixels that are shown before somebody asks for all of it. */
const firstLook = 460;

/**
 * A written letter in a frame of its own, as mail programs show it: no script of it runs, its styles stay inside, and what it
 * links to opens beside this page.
 */
export function LetterSheet({ letter: { subject, html } }: { readonly letter: { subject: string; html: string } }) {
  const t = useLetterMessages().preview;
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number>();
  const [isWhole, setWhole] = useState(false);
  const measure = () => {
    const body = frame.current?.contentDocument?.body;
    if (body) setHeight(Math.ceil(body.getBoundingClientRect().height));
  };
  const narrowed = useEffectEvent(measure);
  useEffect(() => {
    const width = new ResizeObserver(() => narrowed());
    if (frame.current) width.observe(frame.current);
    return () => width.disconnect();
  }, []);
  const isLong = height !== undefined && height > firstLook + 80;
  const shown = height === undefined || (isLong && !isWhole) ? firstLook : height;
  return (
    <figure className={styles.letter}>
      <figcaption className={styles.subject}>
        <span className={styles.quiet}>{t.subject}</span> {subject}
      </figcaption>
      <iframe
        ref={frame}
        title={t.frame}
        className={styles.frame}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        srcDoc={html}
        style={{ height: shown }}
        onLoad={measure}
      />
      {isLong && (
        <div className={styles.whole}>
          <Button size="small" variant="plain" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
            {isWhole ? t.less : t.whole}
          </Button>
        </div>
      )}
    </figure>
  );
}
