import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { useWebhookMessages } from './use-webhook-messages.ts';

/** What is asked before it is done. */
export type Question = 'resume' | 'rotate' | 'remove';

/** Asks before a webhook is switched on, gets another secret, or goes. */
export function EndpointQuestions({ endpoint, question, onClose }: { readonly endpoint: Endpoint; readonly question: Question; readonly onClose: () => void }) {
  const t = useWebhookMessages();
  const queries = useQueryClient();
  const [skipMissed, setSkip] = useState(false);
  const readAgain = () => void queries.invalidateQueries({ queryKey: api.webhooks.key() });
  const done = {
    onSuccess() {
      readAgain();
      onClose();
    },
  };
  const resume = useMutation(api.webhooks.change.mutationOptions(done));
  const remove = useMutation(api.webhooks.remove.mutationOptions(done));
  const rotate = useMutation(api.webhooks.rotate.mutationOptions({ onSuccess: readAgain }));
  const endpointId = endpoint.id;
  const shared = { isOpen: true, onOpenChange: (isOpen: boolean) => isOpen || onClose() };
  if (rotate.data) {
    return (
      <Dialog title={t.secretTitle} {...shared} width="wide">
        <CopyField label={t.secret} value={rotate.data.secret} description={t.secretSentence} />
        <Button variant="primary" onPress={onClose}>{t.close}</Button>
      </Dialog>
    );
  }
  if (question === 'resume') {
    return (
      <ConfirmDialog {...shared} title={t.resumeTitle} confirm={t.resume} tone="primary" isPending={resume.isPending} problem={resume.error && problemOf(resume.error)} onConfirm={() => resume.mutate({ endpointId, state: 'active', skipMissed })}>
        <p>{t.resumeSentence(endpoint.waiting)}</p>
        {endpoint.waiting > 0 && <Checkbox isSelected={skipMissed} onChange={setSkip}>{t.skip}</Checkbox>}
      </ConfirmDialog>
    );
  }
  if (question === 'rotate') {
    return (
      <ConfirmDialog {...shared} title={t.rotateTitle} confirm={t.rotate} tone="primary" isPending={rotate.isPending} problem={rotate.error && problemOf(rotate.error)} onConfirm={() => rotate.mutate({ endpointId })}>
        <p>{t.rotateSentence}</p>
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog {...shared} title={t.removeTitle(endpoint.name)} confirm={t.remove} isPending={remove.isPending} problem={remove.error && problemOf(remove.error)} onConfirm={() => remove.mutate({ endpointId })}>
      <p>{t.removeSentence}</p>
    </ConfirmDialog>
  );
}
