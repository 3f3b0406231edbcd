import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { FieldGroup } from '#platform/ui/field-group.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Select } from '#platform/ui/select.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Unit } from '../contract/unit.ts';
import { changedParts } from './changed-parts.ts';
import { usePeopleMessages } from './use-people-messages.ts';
import { useUnits } from './use-units.ts';

const top = 'top';

/** Adds a unit, or renames and moves one. */
export function UnitDialog({ unit, onClose }: { readonly unit?: Unit; readonly onClose: () => void }) {
  const t = usePeopleMessages().units;
  const { locale } = useLocale();
  const { units } = useUnits();
  const queries = useQueryClient();
  const [opened] = useState(unit);
  const [parentId, setParentId] = useState(unit?.parentId ?? null);
  const done = (saved: Unit) => {
    void queries.invalidateQueries({ queryKey: api.organisation.key() });
    showToast({ message: t.saved(saved.name[locale]) });
    onClose();
  };
  const create = useMutation(api.organisation.createUnit.mutationOptions({ onSuccess: done }));
  const change = useMutation(api.organisation.changeUnit.mutationOptions({ onSuccess: done }));
  const { error, isPending } = unit ? change : create;

  function save(values: FormData) {
    const input = { name: { de: String(values.get('name.de')), en: String(values.get('name.en')) }, parentId };
    if (opened) change.mutate({ unitId: opened.id, ...changedParts(input, opened) });
    else create.mutate(input);
  }

  return (
    <Dialog title={unit ? t.changeTitle(unit.name[locale]) : t.add} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form
        onSubmit={save}
        problem={error && problemOf(error)}
        fieldLabels={{ parentId: t.parent, 'name.de': t.nameDe, 'name.en': t.nameEn }}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={isPending}>{t.save}</Button>
            <Button onPress={onClose}>{t.cancel}</Button>
          </>
        }
      >
        <FieldGroup legend={t.columns.name} direction="row">
          <TextField label={t.nameDe} name="name.de" defaultValue={unit?.name.de} isRequired maxLength={120} autoComplete="off" />
          <TextField label={t.nameEn} name="name.en" defaultValue={unit?.name.en} isRequired maxLength={120} autoComplete="off" />
        </FieldGroup>
        <Select
          label={t.parent}
          value={parentId ?? top}
          onChange={(id) => setParentId(id === top ? null : id)}
          choices={[
            { id: top, label: t.top },
            ...(units ?? []).filter(({ id }) => id !== unit?.id).map(({ id, name }) => ({ id, label: name[locale] })),
          ]}
        />
      </Form>
    </Dialog>
  );
}
