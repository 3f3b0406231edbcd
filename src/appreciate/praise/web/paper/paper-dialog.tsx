import { useState } from 'react';
import { Dialog } from '#platform/ui/dialog.tsx';
import type { NotedPermission, Praise } from '../../contract/praise.ts';
import { ChangeForm } from '../keeping/change-form.tsx';
import { useRemoving } from '../use-removing.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { PaperForm } from './paper-form.tsx';
import { SendingPart } from './sending-part.tsx';

/** A letter or a card: its words, its picture, its permission; then a second look at what was hidden, and only then it hangs. */
export function PaperDialog({ onClose }: { readonly onClose: () => void }) {
  const t = usePraiseMessages().paper;
  const [text, setText] = useState('');
  const [praise, setPraise] = useState<Praise>();
  const [photo, setPhoto] = useState<File>();
  const [permitted, setPermitted] = useState<NotedPermission | null>(null);
  const { kept } = useRemoving();
  const finish = (last: Praise) => {
    onClose();
    void kept(last);
  };
  return (
    <Dialog title={praise ? t.checkTitle : t.title} width="wide" isOpen isBegun={!praise && text.trim() !== ''} onOpenChange={(isOpen) => isOpen || (praise ? finish(praise) : onClose())}>
      {!praise && (
        <PaperForm
          text={text}
          onText={setText}
          onKept={(words, picture, permission) => {
            setPraise(words);
            setPhoto(picture);
            setPermitted(permission);
          }}
        />
      )}
      {praise && photo && <SendingPart praiseId={praise.id} photo={photo} onPhoto={setPhoto} />}
      {praise && <ChangeForm praise={praise} lead={t.check} saveLabel={t.ready} hasAdded={false} permitted={permitted} onSaved={finish} />}
    </Dialog>
  );
}
