import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextArea } from '#platform/ui/text-area.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Drive } from '../contract/drive.ts';
import { wordLimit } from '../contract/limits.ts';
import styles from './drives.module.css';
import { useDriveActions } from './use-drive-actions.ts';
import { useDriveMessages } from './use-drive-messages.ts';

/** The word of thanks: signed by whoever was asked, read by the team at the end. What the organisation says stands in the sans. */
export function WordPart({ drive }: { readonly drive: Drive }) {
  const t = useDriveMessages().word;
  const { locale } = useLocale();
  const format = useFormatters();
  const { readAgain } = useDriveActions();
  const { id, signer, word, can, state } = drive;
  const [text, setText] = useState(word?.text ?? '');
  const sign = useMutation(
    api.drives.sign.mutationOptions({
      onSuccess() {
        showToast({ message: t.signed });
        return readAgain();
      },
    }),
  );
  const takeBack = useMutation(
    api.drives.takeBackWord.mutationOptions({
      onSuccess() {
        const undo = word ? () => sign.mutate({ id, text: word.text }) : undefined;
        showToast({ message: t.takenBack, ...(undo && { undo }) });
        return readAgain();
      },
    }),
  );
  const error = sign.error ?? takeBack.error;
  if (!signer && !word) return null;
  return (
    <section className={styles.part} aria-labelledby="word">
      <h2 id="word" className={styles.heading}>
        {t.title}
      </h2>
      {word && (
        <figure className={styles.word}>
          <p className={styles.said}>{word.text}</p>
          <figcaption className={styles.detail}>
            {t.by(word.by.name, word.by.function[locale])}, <time dateTime={word.at}>{format.date(word.at)}</time>
          </figcaption>
        </figure>
      )}
      {signer && !can.sign && state !== 'over' && <p className={styles.detail}>{word ? t.ready(signer.name) : t.waiting(signer.name)}</p>}
      {can.sign && (
        <Form
          problem={error && problemOf(error)}
          fieldLabels={{ text: t.text }}
          onSubmit={() => text.trim() !== '' && !sign.isPending && sign.mutate({ id, text })}
          actions={
            <>
              <Button type="submit" variant="primary" isPending={sign.isPending}>
                {word ? t.signAgain : t.sign}
              </Button>
              {word && (
                <Button variant="plain" isPending={takeBack.isPending} onPress={() => takeBack.mutate({ id })}>
                  {t.takeBack}
                </Button>
              )}
            </>
          }
        >
          <TextArea name="text" label={t.text} description={t.lead} isRequired maxLength={wordLimit} rows={4} value={text} onChange={setText} />
        </Form>
      )}
    </section>
  );
}
