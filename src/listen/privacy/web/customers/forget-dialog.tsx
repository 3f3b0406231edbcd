import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { FoundCustomer } from './customer-card.tsx';
import styles from './customers-page.module.css';
import { useCustomerMessages } from './use-customer-messages.ts';

interface Found {
  items: FoundCustomer[];
}

/** Asks before a customer is forgotten, and says what goes and what stays. */
export function ForgetDialog({ customer, onClose }: { readonly customer: FoundCustomer; readonly onClose: () => void }) {
  const t = useCustomerMessages();
  const queries = useQueryClient();
  const forget = useMutation(
    api.privacy.erase.mutationOptions({
      onSuccess({ conversations }) {
        onClose();
        showToast({ message: t.forgotten(customer.pseudonym, conversations) });
        // Not looked up again: that would stand in the access log as a second look-up.
        queries.setQueriesData<Found>({ queryKey: api.privacy.findCustomer.key() }, (found) => found && { items: found.items.filter(({ id }) => id !== customer.id) });
      },
    }),
  );
  return (
    <ConfirmDialog
      title={t.forgetTitle(customer.pseudonym)}
      confirm={t.forgetNow}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={() => forget.mutate({ customerId: customer.id })}
      isPending={forget.isPending}
      problem={forget.error && problemOf(forget.error)}
    >
      <div className={styles.question}>
        <p>{t.forgetGoes}</p>
        <p>{t.forgetStays}</p>
        <p>{t.forgetExport}</p>
      </div>
    </ConfirmDialog>
  );
}
