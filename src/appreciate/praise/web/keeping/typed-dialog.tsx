import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import { api } from '#web/api/client.ts';
import { newKey } from '#web/api/new-key.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { praiseLimit } from '../../contract/limits.ts';
import { useRemoving } from '../use-removing.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { AddedFields } from './added-fields.tsx';
import { addedForApi, nothingAdded } from './added.ts';
import styles from './keeping.module.css';

/** Thanks a customer said aloud, written down by the agent at the moment it was said. */
export function TypedDialog({ conversationId, onClose }: { readonly conversationId: string; readonly onClose: () => void }) {
  const t = usePraiseMessages();
  const format = useFormatters();
  const [id] = useState(newKey);
  const [began] = useState(() => Date.now());
  const [text, setText] = useState('');
  const [showsName, setShowsName] = useState(false);
  const [added, setAdded] = useState(nothingAdded);
  const { kept } = useRemoving();
  const type = useMutation(
    api.praise.type.mutationOptions({
      onSuccess(praise) {
        onClose();
        void kept(praise);
      },
    }),
  );
  const keep = () => text.trim() !== '' && !type.isPending && type.mutate({ id, conversationId, text, showsName, ...addedForApi(added) });
  return (
    <Dialog title={t.typed.title} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form
        problem={type.error && problemOf(type.error)}
        fieldLabels={{ text: t.typed.text }}
        onSubmit={keep}
        actions={
          <Button type="submit" variant="primary" isPending={type.isPending}>
            {t.typed.keep}
          </Button>
        }
      >
        <p>{t.typed.lead}</p>
        <TextArea name="text" label={t.typed.text} autoFocus isRequired maxLength={praiseLimit} rows={4} value={text} onChange={setText} onEnter={keep} />
        <p className={styles.detail}>{t.typed.moment(format.time(began))}</p>
        <AddedFields added={added} proposed={undefined} onChange={setAdded} />
        <Checkbox isSelected={showsName} onChange={setShowsName}>
          {t.proposal.showsName}
        </Checkbox>
      </Form>
    </Dialog>
  );
}
