import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Role } from '#platform/contract/audience.ts';
import type { Employee } from '../contract/employee.ts';
import { changedParts } from './changed-parts.ts';
import { personDraft, personInput } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';
import { usePeopleMessages } from './use-people-messages.ts';

const allRoles: readonly Role[] = ['guest', 'agent', 'lead', 'steward', 'owner', 'council', 'dpo', 'admin'];

/** Adds somebody, or changes somebody who is here. */
export function EmployeeDialog({ employee, onClose }: { readonly employee?: Employee; readonly onClose: () => void }) {
  const t = usePeopleMessages().person;
  const { locale } = useLocale();
  const queries = useQueryClient();
  const [opened] = useState(() => personDraft(locale, employee));
  const [draft, setDraft] = useState(opened);
  const done = ({ name }: Employee) => {
    void queries.invalidateQueries({ queryKey: api.organisation.key() });
    showToast({ message: t.saved(name) });
    onClose();
  };
  const create = useMutation(api.organisation.createEmployee.mutationOptions({ onSuccess: done }));
  const change = useMutation(api.organisation.changeEmployee.mutationOptions({ onSuccess: done }));
  const { error, isPending } = employee ? change : create;

  function save() {
    const input = personInput(draft);
    if (employee) change.mutate({ employeeId: employee.id, ...changedParts(input, personInput(opened)) });
    else create.mutate(input);
  }

  return (
    <Dialog title={employee ? t.changeTitle(employee.name) : t.addTitle} isOpen onOpenChange={(isOpen) => isOpen || onClose()} width="wide">
      <Form
        onSubmit={save}
        problem={error && problemOf(error)}
        fieldLabels={{ name: t.name, email: t.email, superiorId: t.superior, unitId: t.unit, roles: t.roles, 'function.de': t.functionDe, 'function.en': t.functionEn }}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={isPending}>{t.save}</Button>
            <Button onPress={onClose}>{t.cancel}</Button>
          </>
        }
      >
        {!employee && <p>{t.addSentence}</p>}
        <PersonFields draft={draft} onChange={setDraft} offered={allRoles} personId={employee?.id} />
      </Form>
    </Dialog>
  );
}
