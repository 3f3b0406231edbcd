import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Eraser, KeyRound, LogOut, Pencil, UserMinus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { MenuItem } from '#platform/ui/menu-item.tsx';
import { MenuSeparator } from '#platform/ui/menu-separator.tsx';
import { Menu } from '#platform/ui/menu.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Employee } from '../contract/employee.ts';
import { EmployeeDialog } from './employee-dialog.tsx';
import { usePeopleMessages } from './use-people-messages.ts';

/** What the administration can do about one person. */
export function EmployeeMenu({ employee }: { readonly employee: Employee }) {
  const t = usePeopleMessages();
  const [open, setOpen] = useState<'change' | 'leaves' | 'forget' | undefined>();
  const queries = useQueryClient();
  const { id: employeeId, name, active } = employee;
  const change = useMutation(
    api.organisation.changeEmployee.mutationOptions({
      onSuccess(changed) {
        void queries.invalidateQueries({ queryKey: api.organisation.key() });
        setOpen(undefined);
        showToast({ message: changed.active ? t.person.returned(name) : t.person.left(name) });
      },
      onError: (error) => active || showToast({ message: problemOf(error).title }),
    }),
  );
  const forget = useMutation(
    api.organisation.forgetEmployee.mutationOptions({
      onSuccess() {
        void queries.invalidateQueries({ queryKey: api.organisation.key() });
        setOpen(undefined);
        showToast({ message: t.person.forgotten(name) });
      },
    }),
  );
  const link = useMutation(api.access.renewSignIn.mutationOptions({ onError: (error) => showToast({ message: problemOf(error).title }) }));
  const endSessions = useMutation(
    api.access.endSessionsOf.mutationOptions({
      onSuccess: () => showToast({ message: t.person.sessionsEnded(name) }),
      onError: (error) => showToast({ message: problemOf(error).title }),
    }),
  );
  return (
    <>
      <Menu trigger={<IconButton label={t.people.editOne(name)} icon={<Ellipsis />} size="small" />}>
        <MenuItem label={t.people.edit} icon={<Pencil />} onAction={() => setOpen('change')} />
        {active && <MenuItem label={t.person.link} icon={<KeyRound />} onAction={() => link.mutate({ employeeId })} />}
        {active && <MenuItem label={t.person.endSessions} icon={<LogOut />} onAction={() => endSessions.mutate({ employeeId })} />}
        <MenuSeparator />
        {active ? (
          <MenuItem label={t.person.leaves} icon={<UserMinus />} tone="danger" onAction={() => setOpen('leaves')} />
        ) : (
          <MenuItem label={t.person.returns} icon={<UserPlus />} onAction={() => change.mutate({ employeeId, active: true })} />
        )}
        {!active && <MenuItem label={t.person.forget} icon={<Eraser />} tone="danger" onAction={() => setOpen('forget')} />}
      </Menu>
      {open === 'change' && <EmployeeDialog employee={employee} onClose={() => setOpen(undefined)} />}
      <ConfirmDialog
        title={t.person.leavesTitle(name)}
        confirm={t.person.leaves}
        isOpen={open === 'leaves'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'leaves' : undefined)}
        onConfirm={() => change.mutate({ employeeId, active: false })}
        isPending={change.isPending}
        problem={change.error && problemOf(change.error)}
      >
        <p>{t.person.leavesSentence}</p>
      </ConfirmDialog>
      <ConfirmDialog
        title={t.person.forgetTitle(name)}
        confirm={t.person.forget}
        isOpen={open === 'forget'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'forget' : undefined)}
        onConfirm={() => forget.mutate({ employeeId })}
        isPending={forget.isPending}
        problem={forget.error && problemOf(forget.error)}
      >
        <p>{t.person.forgetSentence}</p>
      </ConfirmDialog>
      <Dialog title={t.person.linkTitle(name)} isOpen={link.data !== undefined} onOpenChange={(isOpen) => isOpen || link.reset()}>
        {link.data && <CopyField label={t.person.link} value={link.data.link} description={t.person.linkSentence} />}
      </Dialog>
    </>
  );
}
