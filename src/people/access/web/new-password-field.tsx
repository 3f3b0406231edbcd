import { useState } from 'react';
import { TextField } from '#platform/ui/text-field.tsx';
import { isEasyToGuess, passwordLength } from '../contract/easy-to-guess.ts';
import { useAccessMessages } from './use-access-messages.ts';

/** A password that is being chosen; says while one types whether it will do. Named `password` in its form. */
export function NewPasswordField({ label, person }: {
  readonly label?: string;
  /** Whose name and address the password must not be. */
  readonly person: { readonly name?: string; readonly email?: string };
}) {
  const t = useAccessMessages().password;
  const [value, setValue] = useState('');
  return (
    <TextField
      label={label ?? t.newLabel}
      description={t.sentence}
      name="password"
      type="password"
      autoComplete="new-password"
      value={value}
      onChange={setValue}
      isRequired
      maxLength={128}
      validate={(password) => {
        if (password === '') return null;
        if (password.length < passwordLength) return t.short;
        return isEasyToGuess(password, person) ? t.weak : null;
      }}
    />
  );
}
