import type { LetterSettings } from './load-settings.ts';

/** What is set, as the administration sees it: everything but the password. */
export function shapeSettings({ time, mail }: LetterSettings) {
  if (!mail) return { ...time, mail: null };
  const { password, user = '', certificate = '', ...rest } = mail;
  return { ...time, mail: { ...rest, user, certificate, hasPassword: password !== undefined } };
}
