import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Praise } from '../../contract/praise.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { useReadAgain } from '../use-read-again.ts';
import styles from './paper.module.css';
import { PhotoField } from './photo-field.tsx';
import { SendingPart } from './sending-part.tsx';

/** The photograph of a card that is kept: looked at, deleted, or added where there is none. */
export function CardPicture({ praise: { id, hasPicture } }: { readonly praise: Praise }) {
  const t = usePraiseMessages().paper;
  const readAgain = useReadAgain();
  const [isThere, setThere] = useState(hasPicture);
  const [photo, setPhoto] = useState<File>();
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation(
    api.praise.removePicture.mutationOptions({
      async onSuccess() {
        setAsking(false);
        setThere(false);
        await readAgain();
      },
    }),
  );
  if (photo) return <SendingPart praiseId={id} photo={photo} onPhoto={setPhoto} />;
  if (!isThere) return <PhotoField photo={undefined} onPhoto={setPhoto} />;
  return (
    <div className={styles.photo}>
      <img className={styles.preview} src={`/api/v1/praise/${id}/picture`} alt={t.preview} />
      <div className={styles.actions}>
        <Button size="small" variant="plain" icon={<Trash2 />} onPress={() => setAsking(true)}>
          {t.remove}
        </Button>
      </div>
      <ConfirmDialog
        title={t.removeTitle}
        confirm={t.remove}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => remove.mutate({ id })}
        isPending={remove.isPending}
        problem={remove.error && problemOf(remove.error)}
      >
        <p>{t.removeMeans}</p>
      </ConfirmDialog>
    </div>
  );
}
