import { useState, type ReactNode } from 'react';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { FieldGroup } from '#platform/ui/field-group.tsx';
import { Form } from '#platform/ui/form.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { isShortName, shortName } from './short-name.ts';
import { useCatalogueMessages } from './use-catalogue-messages.ts';

/** What one entry of the catalogue is called. */
export interface EntryNames {
  key: string;
  de: string;
  en: string;
}

/** Adds an entry or rewords one: its names, its short name, and what else the kind of entry needs. */
export function EntryDialog({
  title,
  entry,
  taken,
  below,
  hasOneName = false,
  children,
  problem,
  isPending,
  onSave,
  onClose,
}: {
  readonly title: string;
  /** Undefined while it is added. */
  readonly entry: EntryNames | undefined;
  /** Short names others have. */
  readonly taken: ReadonlySet<string>;
  /** Short name of what a new entry belongs to. */
  readonly below?: string | undefined;
  /** For what is called the same in every language. */
  readonly hasOneName?: boolean;
  /** Further fields. */
  readonly children?: ReactNode;
  readonly problem: ProblemBody | null;
  readonly isPending: boolean;
  readonly onSave: (names: EntryNames) => void;
  readonly onClose: () => void;
}) {
  const t = useCatalogueMessages();
  const [de, setDe] = useState(entry?.de ?? '');
  const [en, setEn] = useState(entry?.en ?? '');
  const [own, setOwn] = useState<string | null>(null);
  const key = entry?.key ?? own ?? shortName(en || de, taken, below);
  const wrongKey = entry || key === '' || isShortName(key) ? undefined : t.fields.keyWrong;
  const takenKey = !entry && taken.has(key) ? t.fields.keyTaken : undefined;

  function save() {
    if (wrongKey !== undefined || takenKey !== undefined || key === '') return;
    onSave({ key, de: de.trim(), en: (hasOneName ? de : en).trim() });
  }

  const name = { isRequired: true, maxLength: 120, autoComplete: 'off' } as const;
  return (
    <Dialog title={title} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form
        onSubmit={save}
        problem={problem}
        fieldLabels={{ de: t.fields.de, en: t.fields.en, key: t.fields.key, name: t.columns.name, parentKey: t.reasons.parent }}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={isPending}>
              {t.save}
            </Button>
            <Button onPress={onClose}>{t.cancel}</Button>
          </>
        }
      >
        {hasOneName ? (
          <TextField {...name} label={t.columns.name} name="name" value={de} onChange={setDe} autoFocus />
        ) : (
          <FieldGroup legend={t.columns.name} direction="row">
            <TextField {...name} label={t.fields.de} name="de" value={de} onChange={setDe} autoFocus />
            <TextField {...name} label={t.fields.en} name="en" value={en} onChange={setEn} />
          </FieldGroup>
        )}
        {children}
        <TextField
          label={t.fields.key}
          description={entry ? t.fields.keyStays : t.fields.keyDetail}
          name="key"
          value={key}
          onChange={setOwn}
          isReadOnly={entry !== undefined}
          isRequired
          maxLength={60}
          autoComplete="off"
          spellCheck="false"
          errorMessage={wrongKey ?? takenKey}
        />
      </Form>
    </Dialog>
  );
}
