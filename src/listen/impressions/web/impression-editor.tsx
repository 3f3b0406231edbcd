import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatters } from '#platform/ui/locale.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Impression } from '../contract/impression.ts';
import { ImpressionForm } from './impression-form.tsx';
import { QuoteView } from './quote-view.tsx';
import { useImpressionMessages } from './use-impression-messages.ts';

/** Changes an impression of mine that the server has. */
export function ImpressionEditor({ impression, onClose }: { readonly impression: Impression; readonly onClose: () => void }) {
  const t = useImpressionMessages();
  const format = useFormatters();
  const queries = useQueryClient();
  const change = useMutation(
    api.impressions.change.mutationOptions({
      async onSuccess({ masked }) {
        const placeholders = new Set(masked.map(({ placeholder }) => placeholder));
        showToast({ message: placeholders.size === 0 ? t.edit.saved : t.capture.masked(format.list(placeholders)) });
        onClose();
        await Promise.all([queries.invalidateQueries({ queryKey: api.impressions.key() }), queries.invalidateQueries({ queryKey: api.search.key() })]);
      },
    }),
  );
  const { id, kind, text, consequence, quote, about } = impression;
  return (
    <ImpressionForm
      initial={{ kind, text, consequence }}
      quote={quote ? <QuoteView quote={quote} lang={about?.language ?? 'de'} /> : null}
      problem={change.error ? problemOf(change.error) : null}
      isPending={change.isPending}
      onSave={({ dropsQuote, ...changed }) => change.mutate({ id, ...changed, ...(dropsQuote ? { quote: null } : {}) })}
      onClose={onClose}
    />
  );
}
