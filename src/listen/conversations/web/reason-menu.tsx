import { useMutation } from '@tanstack/react-query';
import { Archive, ArchiveRestore, EllipsisVertical, PenLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { MenuItem } from '#platform/ui/menu-item.tsx';
import { Menu } from '#platform/ui/menu.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Reason } from './catalogue.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useCatalogueMessages } from './use-catalogue-messages.ts';
import { useReadAgain } from './use-read-again.ts';

/** What can be done with one contact reason. */
export function ReasonMenu({ reason, reasons }: { readonly reason: Reason; readonly reasons: readonly Reason[] }) {
  const t = useCatalogueMessages().reasons;
  const { locale } = useLocale();
  const readAgain = useReadAgain();
  const [task, begin] = useState<'change' | 'add' | null>(null);
  const put = useMutation(api.conversations.putReason.mutationOptions({ onSuccess: readAgain }));
  const name = reason[locale];

  function use(active: boolean) {
    const { key, de, en } = reason;
    const parentKey = reasons.find(({ id }) => id === reason.parentId)?.key ?? null;
    const hasBelow = reasons.some((each) => each.parentId === reason.id && each.active);
    const said = active ? t.restored(name) : hasBelow ? t.retiredWithAll(name) : t.retired(name);
    const onSuccess = () => void showToast({ message: said, undo: () => use(!active) });
    put.mutate({ key, de, en, parentKey, active }, { onSuccess });
  }

  return (
    <>
      <Menu
        trigger={<IconButton size="small" label={t.menu(name)} icon={<EllipsisVertical />} isPending={put.isPending} />}
      >
        <MenuItem id="change" label={t.change} icon={<PenLine />} onAction={() => begin('change')} />
        {reason.parentId === null && <MenuItem id="add" label={t.addBelow(name)} icon={<Plus />} onAction={() => begin('add')} />}
        {reason.active ? (
          <MenuItem key="retire" id="retire" label={t.retire} icon={<Archive />} onAction={() => use(false)} />
        ) : (
          <MenuItem key="restore" id="restore" label={t.restore} icon={<ArchiveRestore />} onAction={() => use(true)} />
        )}
      </Menu>
      {put.error && <ProblemNotice problem={problemOf(put.error)} />}
      {task === 'change' && <ReasonDialog reason={reason} reasons={reasons} onClose={() => begin(null)} />}
      {task === 'add' && <ReasonDialog reasons={reasons} below={reason} onClose={() => begin(null)} />}
    </>
  );
}
