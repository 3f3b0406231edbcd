import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import { api } from '#web/api/client.ts';
import { newKey } from '#web/api/new-key.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { TypedProposal } from '../../contract/found-thanks.ts';
import { praiseLimit } from '../../contract/limits.ts';
import { useRemoving } from '../use-removing.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { AddedFields } from './added-fields.tsx';
import { addedForApi, nothingAdded } from './added.ts';
import styles from './keeping.module.css';

/**
 * Thanks a customer said aloud, written down by the agent at the moment it was said. Where something had to be masked, they look once
 * more before it is kept.
 */
export function TypedDialog({ conversationId, onClose }: { readonly conversationId: string; readonly onClose: () => void }) {
  const t = usePraiseMessages();
  const format = useFormatters();
  const [id] = useState(newKey);
  const [began] = useState(() => Date.now());
  const [text, setText] = useState('');
  const [masked, setMasked] = useState<TypedProposal>();
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
  const propose = useMutation(
    api.praise.proposeTyped.mutationOptions({
      onSuccess(proposed) {
        if (proposed.masked.length === 0) keep(proposed.text);
        else setMasked(proposed);
      },
    }),
  );
  const problem = type.error ?? propose.error;
  const isPending = type.isPending || propose.isPending;
  const keep = (confirmed: string) => type.mutate({ id, conversationId, text, showsName, confirmed, ...addedForApi(added) });

  function submit() {
    if (isPending || text.trim() === '') return;
    if (masked === undefined) propose.mutate({ conversationId, text, showsName });
    else keep(masked.text);
  }

  return (
    <Dialog title={t.typed.title} isOpen isBegun={text.trim() !== ''} onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form
        problem={problem && problemOf(problem)}
        fieldLabels={{ text: t.typed.text, confirmed: t.typed.text }}
        onSubmit={submit}
        actions={
          <>
            <Button key={masked?.text} type="submit" variant="primary" autoFocus={masked !== undefined} isPending={isPending}>
              {t.typed.keep}
            </Button>
            {masked !== undefined && <Button onPress={() => setMasked(undefined)}>{t.typed.back}</Button>}
          </>
        }
      >
        {masked === undefined ? (
          <>
            <p>{t.typed.lead}</p>
            <TextArea name="text" label={t.typed.text} autoFocus isRequired maxLength={praiseLimit} rows={4} value={text} onChange={setText} onEnter={submit} />
            <p className={styles.detail}>{t.typed.moment(format.time(began))}</p>
            <AddedFields added={added} proposed={undefined} onChange={setAdded} />
            <Checkbox isSelected={showsName} onChange={setShowsName}>
              {t.proposal.showsName}
            </Checkbox>
          </>
        ) : (
          <>
            <p>{t.typed.check}</p>
            <div className={styles.sheet}>
              <CustomerWords lang={masked.language}>{masked.text}</CustomerWords>
            </div>
          </>
        )}
      </Form>
    </Dialog>
  );
}
