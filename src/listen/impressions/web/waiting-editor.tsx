import type { OutboxEntry } from './outbox/outbox-entry.ts';
import type { Outbox } from './outbox/outbox.ts';
import { ImpressionForm } from './impression-form.tsx';
import { useImpressionMessages } from './use-impression-messages.ts';

/** Changes an impression the server did not take, and sends it again as the same one. */
export function WaitingEditor({ entry, outbox, onClose }: { readonly entry: OutboxEntry; readonly outbox: Outbox; readonly onClose: () => void }) {
  const t = useImpressionMessages();
  const { written, refusal } = entry;
  return (
    <ImpressionForm
      initial={written}
      quote={written.quote ? <p>{t.edit.quote}</p> : null}
      problem={refusal}
      isPending={false}
      onSave={({ dropsQuote, ...changed }) => {
        onClose();
        void outbox.discard(written.id).then((was) => was && outbox.add({ ...written, ...changed, ...(dropsQuote ? { quote: null } : {}) }));
      }}
      onClose={onClose}
    />
  );
}
