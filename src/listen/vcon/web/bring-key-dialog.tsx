import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextArea } from '#platform/ui/text-area.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useKeyMessages } from './use-key-messages.ts';

/** Takes a key pair of the organisation, as text: it is pasted, not kept in a file more often than need be. */
export function BringKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useKeyMessages();
  const queries = useQueryClient();
  const bring = useMutation(
    api.vcon.bringKey.mutationOptions({
      onSuccess() {
        void queries.invalidateQueries({ queryKey: api.vcon.key() });
        showToast({ message: t.brought });
        onClose();
      },
    }),
  );
  const shared = { isRequired: true, rows: 4, maxLength: 100_000, spellCheck: 'false', autoComplete: 'off' } as const;
  return (
    <Dialog title={t.bringTitle} isOpen onOpenChange={(isOpen) => isOpen || onClose()} width="wide">
      <p>{t.bringSentence}</p>
      <Form
        onSubmit={(values) => bring.mutate({ certificates: String(values.get('certificates')), privateKey: String(values.get('privateKey')) })}
        problem={bring.error && problemOf(bring.error)}
        fieldLabels={{ certificates: t.certificates, privateKey: t.privateKey }}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={bring.isPending}>{t.use}</Button>
            <Button onPress={onClose}>{t.cancel}</Button>
          </>
        }
      >
        <TextArea {...shared} name="certificates" label={t.certificates} description={t.certificatesSentence} placeholder="-----BEGIN CERTIFICATE-----" />
        <TextArea {...shared} name="privateKey" label={t.privateKey} description={t.privateKeySentence} placeholder="-----BEGIN PRIVATE KEY-----" />
      </Form>
    </Dialog>
  );
}
