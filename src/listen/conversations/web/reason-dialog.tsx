import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '#platform/ui/locale.tsx';
import { Select } from '#platform/ui/select.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Reason } from './catalogue.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { useCatalogueMessages } from './use-catalogue-messages.ts';
import { useSaved } from './use-saved.ts';

const top = 'top';

/** Adds a contact reason, or rewords and moves one. */
export function ReasonDialog({ reason, reasons, below, onClose }: {
  readonly reason?: Reason | undefined;
  readonly reasons: readonly Reason[];
  /** What a new one is to belong to. */
  readonly below?: Reason | undefined;
  readonly onClose: () => void;
}) {
  const t = useCatalogueMessages();
  const { locale } = useLocale();
  const saved = useSaved(onClose);
  const [parentId, setParentId] = useState(reason ? reason.parentId : (below?.id ?? null));
  const parent = reasons.find(({ id }) => id === parentId);
  const hasBelow = reasons.some((each) => each.parentId === reason?.id);
  const put = useMutation(api.conversations.putReason.mutationOptions({ onSuccess: (entry) => saved(entry[locale]) }));
  return (
    <EntryDialog
      title={reason ? t.reasons.changeTitle(reason[locale]) : below ? t.reasons.addBelow(below[locale]) : t.reasons.add}
      entry={reason}
      taken={new Set(reasons.map(({ key }) => key))}
      below={parent?.key}
      problem={put.error && problemOf(put.error)}
      isPending={put.isPending}
      onSave={(names) => put.mutate({ ...names, parentKey: parent?.key ?? null, active: reason?.active ?? true })}
      onClose={onClose}
    >
      <Select
        label={t.reasons.parent}
        name="parentKey"
        description={hasBelow ? t.reasons.parentStays : undefined}
        isDisabled={hasBelow}
        value={parentId ?? top}
        onChange={(id) => setParentId(id === top ? null : id)}
        choices={[
          { id: top, label: t.reasons.top },
          ...reasons
            .filter((each) => each.parentId === null && each.id !== reason?.id && (each.active || each.id === parentId))
            .map((each) => ({ id: each.id, label: each[locale] }))
            .sort((a, b) => a.label.localeCompare(b.label, locale)),
        ]}
      />
    </EntryDialog>
  );
}
