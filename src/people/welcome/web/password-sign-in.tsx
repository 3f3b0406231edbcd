import { useMutation } from '@tanstack/react-query';
import { Button } from '#platform/ui/button.tsx';
import { Form } from '#platform/ui/form.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { useComeIn } from '#people/access/web/use-come-in.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './sign-in-page.module.css';
import { useWelcomeMessages } from './use-welcome-messages.ts';

/** Mail address and password. */
export function PasswordSignIn({ to, isPrimary }: { readonly to: string; readonly isPrimary: boolean }) {
  const t = useWelcomeMessages().signIn;
  const comeIn = useComeIn(to);
  const signIn = useMutation(api.access.signIn.mutationOptions({ onSuccess: comeIn }));
  return (
    <Form
      onSubmit={(values) => signIn.mutate({ email: String(values.get('email')), password: String(values.get('password')) })}
      problem={signIn.error && problemOf(signIn.error)}
      fieldLabels={{ email: t.email, password: t.password }}
      actions={<Button variant={isPrimary ? 'primary' : 'quiet'} type="submit" isPending={signIn.isPending}>{t.submit}</Button>}
    >
      <TextField label={t.email} name="email" type="email" autoComplete="username" isRequired maxLength={254} autoFocus={isPrimary} />
      <TextField label={t.password} name="password" type="password" autoComplete="current-password" isRequired maxLength={128} />
      <p className={styles.quiet}>{t.lost}</p>
    </Form>
  );
}
