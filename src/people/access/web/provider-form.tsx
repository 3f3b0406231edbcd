import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { SignInProvider } from '../contract/sign-in-provider.ts';
import { useAccessMessages } from './use-access-messages.ts';

/** Settings of the provider; saving asks it first. */
export function ProviderForm({ provider }: { readonly provider: SignInProvider | null }) {
  const t = useAccessMessages().provider;
  const queries = useQueryClient();
  const [vouches, setVouches] = useState(provider?.vouchesForAddresses ?? false);
  const [isAsking, setAsking] = useState(false);
  const told = (message: string) => () => {
    void queries.invalidateQueries({ queryKey: api.access.showProvider.key() });
    void queries.invalidateQueries({ queryKey: api.welcome.key() });
    setAsking(false);
    showToast({ message });
  };
  const save = useMutation(api.access.setProvider.mutationOptions({ onSuccess: told(t.saved) }));
  const remove = useMutation(api.access.removeProvider.mutationOptions({ onSuccess: told(t.removed) }));

  function submit(values: FormData) {
    const text = (field: string) => String(values.get(field) ?? '').trim();
    save.mutate({
      label: text('label'),
      issuer: text('issuer'),
      clientId: text('clientId'),
      ...(text('clientSecret') && { clientSecret: text('clientSecret') }),
      guestDomains: text('guestDomains').split(/[\s,;]+/).filter(Boolean),
      vouchesForAddresses: vouches,
    });
  }

  return (
    <>
      <Form
        onSubmit={submit}
        problem={save.error && problemOf(save.error)}
        fieldLabels={{ label: t.label, issuer: t.issuer, clientId: t.clientId, guestDomains: t.domains }}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={save.isPending}>{t.save}</Button>
            {provider && <Button variant="danger" onPress={() => setAsking(true)}>{t.remove}</Button>}
          </>
        }
      >
        <TextField label={t.label} description={t.labelSentence} name="label" defaultValue={provider?.label} isRequired maxLength={60} autoComplete="off" />
        <TextField label={t.issuer} description={t.issuerSentence} name="issuer" type="url" defaultValue={provider?.issuer} isRequired maxLength={500} autoComplete="off" />
        <TextField label={t.clientId} name="clientId" defaultValue={provider?.clientId} isRequired maxLength={200} autoComplete="off" />
        <TextField
          label={t.clientSecret}
          description={provider?.hasSecret ? t.secretKept : t.secretNone}
          name="clientSecret"
          type="password"
          isOptional
          maxLength={500}
          autoComplete="off"
        />
        <TextField
          label={t.domains}
          description={t.domainsSentence}
          name="guestDomains"
          placeholder="example.org"
          defaultValue={provider?.guestDomains.join(', ')}
          isOptional
          autoComplete="off"
        />
        <Checkbox isSelected={vouches} onChange={setVouches} description={t.vouchesSentence}>{t.vouches}</Checkbox>
      </Form>
      <ConfirmDialog
        title={t.removeTitle}
        confirm={t.remove}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => remove.mutate({})}
        isPending={remove.isPending}
        problem={remove.error && problemOf(remove.error)}
      >
        <p>{t.removeSentence}</p>
      </ConfirmDialog>
    </>
  );
}
