import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { api } from '#web/api/client.ts';
import styles from './impression-margin.module.css';
import { ImpressionNote } from './impression-note.tsx';
import { useOutbox } from './outbox/use-outbox.ts';
import { stackNotes } from './stack-notes.ts';
import { useImpressionMessages } from './use-impression-messages.ts';
import { useQuotesEnded } from './use-quotes-ended.ts';
import { WaitingNote } from './waiting-note.tsx';

/** So many are read for the margin; all of them stand on the author's own page. */
const most = 100;
const gap = 12;

interface Note {
  id: string;
  handle: string | undefined;
  wanted: number | null;
  at: string;
  shown: ReactNode;
}

/**
 * My impressions of a visit beside the words they belong to, each at the height of its moment; those about the visit as a whole
 * below. Without heights (a phone, a closed door) they stand one after the other.
 */
export function ImpressionMargin({ visitId, handle, tops }: {
  readonly visitId: string;
  /** The conversation in view. */
  readonly handle: string | null;
  /** Where each turn stands, in pixels below the top of the margin. */
  readonly tops: ReadonlyMap<string, number>;
}) {
  const t = useImpressionMessages();
  const { outbox, entries } = useOutbox();
  const { data } = useQuery(api.impressions.mine.queryOptions({ input: { visitId, limit: most } }));
  useQuotesEnded();
  const stored = data?.items ?? [];
  const known = new Set(stored.map(({ id }) => id));
  const place = (anchor: { handle: string; turnKey: string } | null) => ({
    handle: anchor?.handle,
    wanted: (anchor && anchor.handle === handle ? tops.get(anchor.turnKey) : undefined) ?? null,
  });
  const notes: Note[] = [
    ...stored.map((impression) => ({ id: impression.id, at: impression.at, ...place(impression.anchor), shown: <ImpressionNote impression={impression} /> })),
    ...entries
      .filter(({ written }) => written.visitId === visitId && !known.has(written.id))
      .map((entry) => ({ id: entry.written.id, at: entry.written.at, ...place(entry.written.anchor), shown: <WaitingNote entry={entry} outbox={outbox} /> })),
  ].sort((a, b) => (a.wanted ?? Infinity) - (b.wanted ?? Infinity) || a.at.localeCompare(b.at));
  const here = notes.filter((note) => note.handle !== undefined && note.handle === handle);
  const ofVisit = notes.filter((note) => note.handle === undefined);
  const elsewhere = notes.length - here.length - ofVisit.length;

  return (
    <div className={styles.margin}>
      {notes.length === 0 && data && <p className={styles.none}>{t.margin.none}</p>}
      {tops.size > 0 ? <Stacked notes={here} /> : here.map((note) => <div key={note.id}>{note.shown}</div>)}
      {ofVisit.length > 0 && (
        <section className={styles.ofVisit}>
          <h2 className={styles.heading}>{t.margin.ofVisit}</h2>
          {ofVisit.map((note) => (
            <div key={note.id}>{note.shown}</div>
          ))}
        </section>
      )}
      {elsewhere > 0 && <p className={styles.none}>{t.margin.ofOthers(elsewhere)}</p>}
    </div>
  );
}

/** Notes at their heights, none covering another. */
function Stacked({ notes }: { readonly notes: readonly Note[] }) {
  const column = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<{ tops: readonly number[]; height: number }>({ tops: [], height: 0 });
  const wanted = notes.map((note) => `${note.id} ${note.wanted}`).join('|');
  useLayoutEffect(() => {
    const elements = [...(column.current?.children ?? [])] as HTMLElement[];
    const measure = () => {
      const heights = elements.map((element) => element.offsetHeight);
      const tops = stackNotes(notes.map((note, index) => ({ wanted: note.wanted, height: heights[index] ?? 0 })), gap);
      setLayout({ tops, height: (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
    // `wanted` says everything about the notes that places them.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted]);
  return (
    <div ref={column} className={styles.stack} style={{ minHeight: layout.height }}>
      {notes.map((note, index) => (
        <div key={note.id} className={styles.placed} style={{ translate: `0 ${layout.tops[index] ?? 0}px` }}>
          {note.shown}
        </div>
      ))}
    </div>
  );
}
