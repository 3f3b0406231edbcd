import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Poster } from '../../contract/poster.ts';
import { usePosterMessages } from '../use-poster-messages.ts';
import styles from './kept.module.css';
import { LeftSince } from './left-since.tsx';

const tones = { waiting: 'honey', drawing: 'honey', ready: 'gain', refused: 'pain', cancelled: 'neutral', failed: 'pain', emptied: 'pain', expired: 'neutral' } as const;

/** One poster: how far it is, its files, and what left it since. */
export function PosterCard({ poster }: { readonly poster: Poster }) {
  const t = usePosterMessages();
  const format = useFormatters();
  const [isRemoving, setRemoving] = useState(false);
  const cancel = useMutation(api.posters.cancel.mutationOptions());
  const again = useMutation(api.posters.drawAgain.mutationOptions());
  const remove = useMutation(api.posters.remove.mutationOptions());
  const { id, choice, state, can, size } = poster;
  const name = choice.title === undefined || choice.title === '' ? t.untitled : choice.title;
  const paper = choice.paper.name === 'own' ? t.millimetres(format.number(size.width), format.number(size.height)) : `${choice.paper.name}, ${t.orientations[choice.paper.orientation]}`;
  const about = [paper, t.themes[choice.theme].label, t.scopes[choice.scope].label, ...(poster.voices === null ? [] : [t.voices(poster.voices)]), format.dateTime(poster.madeAt)];
  const sentence = state === 'failed' ? t.failedSentence : state === 'emptied' ? t.emptiedSentence : state === 'expired' ? t.expiredSentence : '';
  const problem = cancel.error ?? again.error;
  return (
    <Card
      as="li"
      header={
        <>
          <h3 className={styles.name}>{name}</h3>
          <Badge tone={tones[state]}>{t.states[state]}</Badge>
        </>
      }
      footer={
        <div className={styles.actions}>
          {can.cancel && <Button onPress={() => cancel.mutate({ posterId: id })} isPending={cancel.isPending} aria-label={t.cancelOf(name)}>{t.cancel}</Button>}
          {can.drawAgain && <Button onPress={() => again.mutate({ posterId: id })} isPending={again.isPending} aria-label={t.againOf(name)}>{t.again}</Button>}
          {can.remove && <Button variant="plain" onPress={() => setRemoving(true)} aria-label={t.removeOf(name)}>{t.remove}</Button>}
        </div>
      }
    >
      <p className={styles.quiet}>{about.join(' · ')}</p>
      {(state === 'waiting' || state === 'drawing') && <progress className={styles.progress} value={poster.progress} aria-label={t.progress(name)} />}
      {poster.problem && <ProblemNotice problem={poster.problem} fieldLabels={t.fields} />}
      {sentence !== '' && <p>{sentence}</p>}
      {t.leftOut(poster.leftOut) !== '' && <p>{t.leftOut(poster.leftOut)}</p>}
      {can.download && (
        <ul role="list" className={styles.files}>
          {poster.files.map(({ format: form, bytes }) => (
            <li key={form}>
              <a className={styles.file} href={`/api/v1/posters/${id}/files/${form}`} download aria-label={t.downloadOf(form.toUpperCase(), name)}>
                <Download size={18} aria-hidden="true" />
                {t.download(form.toUpperCase(), bytes < 1_000_000 ? t.kilobytes(format.number(Math.ceil(bytes / 1_000))) : t.megabytes(format.number(Math.round(bytes / 100_000) / 10)))}
              </a>
            </li>
          ))}
          {poster.keptUntil !== null && <li className={styles.quiet}>{t.until(format.date(poster.keptUntil))}</li>}
        </ul>
      )}
      {poster.left.length > 0 && <LeftSince poster={poster} />}
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      <ConfirmDialog
        title={t.removeSure}
        confirm={t.remove}
        isOpen={isRemoving}
        onOpenChange={setRemoving}
        onConfirm={() => remove.mutate({ posterId: id }, { onSuccess: () => setRemoving(false) })}
        isPending={remove.isPending}
        {...(remove.error && { problem: problemOf(remove.error) })}
      >
        {t.removeSentence}
      </ConfirmDialog>
    </Card>
  );
}
