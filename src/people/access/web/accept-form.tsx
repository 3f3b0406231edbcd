import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { InvitationView } from '../contract/invitation.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { useAccessMessages } from './use-access-messages.ts';
import { useComeIn } from './use-come-in.ts';

/** Name and password of somebody who accepts an invitation. */
export function AcceptForm({ invitation, invitationKey }: { readonly invitation: InvitationView; readonly invitationKey: string }) {
  const t = useAccessMessages();
  const { locale } = useLocale();
  const [name, setName] = useState(invitation.name);
  const comeIn = useComeIn();
  const accept = useMutation(api.access.acceptInvitation.mutationOptions({ onSuccess: comeIn }));
  const { renewsSignIn, email } = invitation;

  function submit(values: FormData) {
    const password = String(values.get('password'));
    accept.mutate({ key: invitationKey, password, ...(!renewsSignIn && { name, language: locale }) });
  }

  return (
    <Form
      onSubmit={submit}
      problem={accept.error && problemOf(accept.error)}
      fieldLabels={{ name: t.invitation.name, password: t.password.label }}
      actions={
        <Button variant="primary" type="submit" isPending={accept.isPending}>
          {renewsSignIn ? t.invitation.renew : t.invitation.accept}
        </Button>
      }
    >
      {/* So that password managers know which account the password belongs to. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      {!renewsSignIn && (
        <TextField label={t.invitation.name} name="name" value={name} onChange={setName} isRequired maxLength={120} autoComplete="name" />
      )}
      <NewPasswordField label={renewsSignIn ? t.password.newLabel : t.password.label} person={{ name, email }} />
    </Form>
  );
}
