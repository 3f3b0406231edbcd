import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Form } from '#platform/ui/form.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useMe } from '#web/session/use-me.ts';
import styles from './account-page.module.css';
import { NewPasswordField } from './new-password-field.tsx';
import { useAccessMessages } from './use-access-messages.ts';

/** A new password for somebody who has one. */
export function PasswordPart() {
  const t = useAccessMessages();
  const me = useMe();
  const queries = useQueryClient();
  // A form that has been sent begins anew, so that no password stays in it.
  const [round, setRound] = useState(0);
  const change = useMutation(
    api.access.changePassword.mutationOptions({
      onSuccess() {
        void queries.invalidateQueries({ queryKey: api.access.listSessions.key() });
        showToast({ message: t.account.changed });
        setRound(round + 1);
      },
    }),
  );
  return (
    <section className={styles.part} aria-labelledby="password">
      <h2 id="password">{t.account.passwordTitle}</h2>
      {!me.signsInWith.password && <p>{t.account.passwordNone}</p>}
      {me.signsInWith.password && (
        <div className={styles.wide} key={round}>
          <Form
            onSubmit={(values) => change.mutate({ current: String(values.get('current')), password: String(values.get('password')) })}
            problem={change.error && problemOf(change.error)}
            fieldLabels={{ current: t.account.current, password: t.password.newLabel }}
            actions={<Button type="submit" isPending={change.isPending}>{t.account.change}</Button>}
          >
            <input type="hidden" name="username" autoComplete="username" value={me.email} readOnly />
            <TextField label={t.account.current} name="current" type="password" autoComplete="current-password" isRequired maxLength={128} />
            <NewPasswordField person={me} />
          </Form>
        </div>
      )}
    </section>
  );
}
