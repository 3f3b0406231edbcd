import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { CustomerCard } from './customer-card.tsx';
import styles from './customers-page.module.css';
import { useCustomerMessages } from './use-customer-messages.ts';

const from = '/app/privacy-area/privacy/customers';

/** Finds a customer by pseudonym, to prove, to hand over, to forget. */
export function CustomersPage() {
  const t = useCustomerMessages();
  const navigate = useNavigate();
  const { pseudonym = '' } = useSearch({ from });
  const [text, setText] = useState(pseudonym);
  const [isTooShort, setTooShort] = useState(false);
  // A look-up is written down, so it happens when it is asked for and not again behind the reader's back.
  const found = useQuery(
    api.privacy.findCustomer.queryOptions({
      input: { pseudonym },
      enabled: pseudonym !== '',
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
  );
  const customers = found.data?.items;

  function look() {
    const wanted = text.trim().toUpperCase();
    setTooShort(wanted.length < 3);
    if (wanted.length >= 3) void navigate({ from: '/privacy/customers', search: { pseudonym: wanted } });
  }

  return (
    <Page title={t.title} lead={t.lead}>
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <TextField
          label={t.field}
          description={t.logged}
          placeholder={t.placeholder}
          value={text}
          onChange={(written) => {
            setText(written);
            setTooShort(false);
          }}
          maxLength={12}
          autoComplete="off"
          spellCheck="false"
          {...(isTooShort ? { errorMessage: t.tooShort } : {})}
        />
        <Button variant="primary" type="submit" icon={<Search />} isPending={found.isFetching}>
          {t.find}
        </Button>
      </form>
      {found.error && <ProblemNotice problem={problemOf(found.error)} />}
      {found.isLoading && <Skeleton lines={4} />}
      {customers?.length === 0 && <EmptyState title={t.none(pseudonym)}>{t.noneSentence}</EmptyState>}
      {customers && customers.length > 1 && <p>{t.several}</p>}
      {customers && customers.length > 0 && (
        <ul role="list" className={styles.customers}>
          {customers.map((customer) => (
            <CustomerCard key={customer.id} customer={customer} />
          ))}
        </ul>
      )}
    </Page>
  );
}
