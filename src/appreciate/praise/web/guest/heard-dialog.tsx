import { useMutation } from '@tanstack/react-query';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useState } from 'react';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextArea } from '#platform/ui/text-area.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { praiseLimit } from '../../contract/limits.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';

/** A thanks a guest heard in a call, in their own spelling; the agent decides. */
export function HeardDialog({ visitId, handle, onClose }: { readonly visitId: string; readonly handle: string; readonly onClose: () => void }) {
  const t = usePraiseMessages();
  const [text, setText] = useState('');
  const suggest = useMutation(
    api.praise.suggest.mutationOptions({
      onSuccess() {
        showToast({ message: t.done.suggested });
        onClose();
      },
    }),
  );
  const send = () => text.trim() !== '' && !suggest.isPending && suggest.mutate({ visitId, handle, text });
  return (
    <Dialog title={t.guest.title} isOpen isBegun={text.trim() !== ''} onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form
        problem={suggest.error && problemOf(suggest.error)}
        fieldLabels={{ text: t.guest.text }}
        onSubmit={send}
        actions={
          <Button type="submit" variant="primary" isPending={suggest.isPending}>
            {t.guest.send}
          </Button>
        }
      >
        <p>{t.guest.lead}</p>
        <TextArea name="text" label={t.guest.text} autoFocus isRequired maxLength={praiseLimit} rows={4} value={text} onChange={setText} onEnter={send} />
      </Form>
    </Dialog>
  );
}
