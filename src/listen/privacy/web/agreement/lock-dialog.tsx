import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useAgreementMessages } from './use-agreement-messages.ts';

/** Asks under which agreement settings are to be locked. */
export function LockDialog({ agreementId, onClose }: {
  /** The agreement of last time. */
  readonly agreementId: string;
  readonly onClose: () => void;
}) {
  const t = useAgreementMessages();
  const queries = useQueryClient();
  const lock = useMutation(
    api.privacy.lock.mutationOptions({
      onSuccess() {
        onClose();
        void queries.invalidateQueries({ queryKey: api.privacy.agreement.key() });
      },
    }),
  );
  return (
    <Dialog title={t.lockTitle} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form
        problem={lock.error && problemOf(lock.error)}
        fieldLabels={{ agreementId: t.agreementId }}
        onSubmit={(values) => lock.mutate({ agreementId: String(values.get('agreementId')), locked: true })}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={lock.isPending}>{t.lockNow}</Button>
            <Button onPress={onClose}>{t.cancel}</Button>
          </>
        }
      >
        <p>{t.lockSentence}</p>
        <TextField
          label={t.agreementId}
          description={t.agreementIdSentence}
          placeholder={t.agreementIdExample}
          name="agreementId"
          defaultValue={agreementId}
          maxLength={120}
          isRequired
          autoFocus
          autoComplete="off"
        />
      </Form>
    </Dialog>
  );
}
