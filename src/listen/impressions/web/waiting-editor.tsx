import type { OutboxEntry, Written } from './outbox/outbox-entry.ts';
import type { Outbox } from './outbox/outbox.ts';
import { ImpressionForm } from './impression-form.tsx';
import { useImpressionMessages } from './use-impression-messages.ts';

/** Changes an impression the server did not take, and sends it again as the same one. */
export function WaitingEditor({ entry, outbox, onClose }: { readonly entry: OutboxEntry; readonly outbox: Outbox; readonly onClose: () => void }) {
  const t = useImpressionMessages();
  const { written, refusal } = entry;
  // If another tab has dealt with it meanwhile, nothing is left to replace.
  const replace = async (next: Written) => {
    if (await outbox.discard(next.id)) await outbox.add(next);
  };
  return (
    <ImpressionForm
      initial={written}
      quote={written.quote ? <p>{t.edit.quote}</p> : null}
      problem={refusal}
      isPending={false}
      onSave={({ dropsQuote, ...changed }) => {
        onClose();
        void replace({ ...written, ...changed, ...(dropsQuote ? { quote: null } : {}) });
      }}
      onClose={onClose}
    />
  );
}
