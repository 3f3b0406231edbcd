import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Locale } from '#platform/i18n/locale.ts';
import { useLocale } from '#platform/ui/locale.tsx';
import { api } from '#web/api/client.ts';
import type { Session } from './me.ts';
import { sessionQuery } from './session-query.ts';

/** Changes the language of this browser at once, and of the account, so that mails and refusals follow. */
export function useChooseLanguage(): (language: Locale) => void {
  const { setLocale } = useLocale();
  const queries = useQueryClient();
  const change = useMutation(
    api.access.changeMe.mutationOptions({ onSuccess: (me) => queries.setQueryData(sessionQuery.queryKey, (): Session => ({ kind: 'employee', me })) }),
  );
  return (language) => {
    setLocale(language);
    change.mutate({ language });
  };
}
