import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { MenuItem } from '#platform/ui/menu-item.tsx';
import { MenuSeparator } from '#platform/ui/menu-separator.tsx';
import { Menu } from '#platform/ui/menu.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Unit } from '../contract/unit.ts';
import { UnitDialog } from './unit-dialog.tsx';
import { usePeopleMessages } from './use-people-messages.ts';

/** What can be done with one unit. */
export function UnitMenu({ unit }: { readonly unit: Unit }) {
  const t = usePeopleMessages().units;
  const name = unit.name[useLocale().locale];
  const queries = useQueryClient();
  const [open, setOpen] = useState<'change' | 'remove' | undefined>();
  const remove = useMutation(
    api.organisation.deleteUnit.mutationOptions({
      onSuccess() {
        void queries.invalidateQueries({ queryKey: api.organisation.key() });
        showToast({ message: t.removed(name) });
      },
    }),
  );
  return (
    <>
      <Menu trigger={<IconButton label={t.editOne(name)} icon={<Ellipsis />} size="small" />}>
        <MenuItem label={t.edit} icon={<Pencil />} onAction={() => setOpen('change')} />
        <MenuSeparator />
        <MenuItem label={t.remove} icon={<Trash2 />} tone="danger" onAction={() => setOpen('remove')} />
      </Menu>
      {open === 'change' && <UnitDialog unit={unit} onClose={() => setOpen(undefined)} />}
      <ConfirmDialog
        title={t.removeTitle(name)}
        confirm={t.remove}
        isOpen={open === 'remove'}
        onOpenChange={(isOpen) => {
          remove.reset();
          setOpen(isOpen ? 'remove' : undefined);
        }}
        onConfirm={() => remove.mutate({ unitId: unit.id })}
        isPending={remove.isPending}
        problem={remove.error && problemOf(remove.error)}
      >
        <p>{t.removeSentence}</p>
      </ConfirmDialog>
    </>
  );
}
