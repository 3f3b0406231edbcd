import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '#platform/ui/button.tsx';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { useLocale, useMessages } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Switch } from '#platform/ui/switch.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import styles from './offer-part.module.css';

/** Whether websites offer calls: off unless switched on, and for a brand as for all unless something else is said. */
export function OfferPart({ brand }: { readonly brand: string | undefined }) {
  const t = useMessages({ en, de });
  const { locale } = useLocale();
  const queries = useQueryClient();
  const offer = useQuery(api.webCall.offer.queryOptions({ input: { brand } }));
  const set = useMutation(
    api.webCall.setOffer.mutationOptions({
      onSuccess(now) {
        queries.setQueryData(api.webCall.offer.queryKey({ input: { brand } }), now);
        void queries.invalidateQueries({ queryKey: api.webCall.offer.key() });
      },
    }),
  );
  const error = offer.error ?? set.error;
  const isOffered = set.isPending ? (set.variables.isOffered ?? false) : (offer.data?.isOffered ?? false);
  const follows = brand !== undefined && offer.data?.own === null;
  const path = locale === 'de' ? '/anruf' : '/call';
  return (
    <section className={styles.part} aria-labelledby="calls">
      <h2 id="calls">{t.title}</h2>
      <p className={styles.sentence}>{t.sentence}</p>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {offer.data && (
        <Switch isSelected={isOffered} description={follows ? t.follows : undefined} onChange={(isOn) => set.mutate({ brand, isOffered: isOn })}>
          {t.offer}
        </Switch>
      )}
      {brand !== undefined && offer.data?.own !== null && offer.data !== undefined && (
        <div>
          <Button size="small" onPress={() => set.mutate({ brand, isOffered: null })}>
            {t.follow}
          </Button>
        </div>
      )}
      {isOffered && <CopyField label={t.address} value={`${location.origin}${path}${brand ? `?brand=${encodeURIComponent(brand)}` : ''}`} />}
    </section>
  );
}
