import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLocale } from '#platform/ui/locale.tsx';
import { rememberedLocale } from '#web/session/remembered-locale.ts';
import { sessionQuery } from '#web/session/session-query.ts';

/** Keeps the pages in step with the session: when it ends the router asks again and leads to the sign-in page. */
export function useSession(): void {
  const router = useRouter();
  const { locale, setLocale } = useLocale();
  const { data } = useQuery(sessionQuery);
  const kind = data?.kind;
  const own = data?.kind === 'employee' ? data.me.language : undefined;
  useEffect(() => {
    if (kind && kind !== 'employee') void router.invalidate();
  }, [kind, router]);
  useEffect(() => {
    // A language chosen in this browser counts more than the one in the account.
    if (own && own !== locale && !rememberedLocale()) setLocale(own);
  }, [own, locale, setLocale]);
}
