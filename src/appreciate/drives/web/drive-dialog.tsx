import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PersonPicker } from '#people/organisation/web/person-picker.tsx';
import { useUnits } from '#people/organisation/web/use-units.ts';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Select } from '#platform/ui/select.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { newKey } from '#web/api/new-key.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useMe } from '#web/session/use-me.ts';
import type { Drive } from '../contract/drive.ts';
import { sentenceLimit } from '../contract/limits.ts';
import { dayFrom } from './day-from.ts';
import styles from './drives.module.css';
import { useDriveActions } from './use-drive-actions.ts';
import { useDriveMessages } from './use-drive-messages.ts';

const everybody = 'everybody';

/** Starts a drive, or changes one. */
export function DriveDialog({ drive, onClose }: { readonly drive: Drive | undefined; readonly onClose: () => void }) {
  const t = useDriveMessages();
  const { locale } = useLocale();
  const { readAgain } = useDriveActions();
  const mayInviteEverybody = useMe().roles.includes('steward');
  const [id] = useState(newKey);
  const [sentence, setSentence] = useState(drive?.sentence ?? '');
  const [from, setFrom] = useState(() => drive?.from ?? dayFrom(0));
  const [until, setUntil] = useState(() => drive?.until ?? dayFrom(6));
  const [unit, setUnit] = useState<string | null>(mayInviteEverybody ? everybody : null);
  const [signer, setSigner] = useState<{ id: string; name: string } | null>(drive?.signer ?? null);
  const { units } = useUnits();
  const done = (message: string) => async () => {
    showToast({ message });
    onClose();
    await readAgain();
  };
  const start = useMutation(api.drives.start.mutationOptions({ onSuccess: done(t.form.started) }));
  const change = useMutation(api.drives.change.mutationOptions({ onSuccess: done(t.form.saved) }));
  const error = start.error ?? change.error;
  const isPending = start.isPending || change.isPending;

  function save() {
    if (isPending) return;
    const signerId = signer?.id ?? null;
    if (drive) change.mutate({ id: drive.id, sentence, until, signerId });
    else if (unit !== null) start.mutate({ id, sentence, from, until, unitId: unit === everybody ? null : unit, signerId });
  }

  return (
    <Dialog title={drive ? t.form.changeTitle : t.form.title} isOpen isBegun={sentence !== (drive?.sentence ?? '')} onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form
        problem={error && problemOf(error)}
        fieldLabels={{ sentence: t.form.sentence, from: t.form.from, until: t.form.until, unitId: t.form.who, signerId: t.form.signer }}
        onSubmit={save}
        actions={
          <Button type="submit" variant="primary" isPending={isPending}>
            {drive ? t.form.save : t.form.start}
          </Button>
        }
      >
        <TextField name="sentence" label={t.form.sentence} placeholder={t.form.sentenceExample} autoFocus isRequired maxLength={sentenceLimit} value={sentence} onChange={setSentence} />
        <div className={styles.pair}>
          {!drive && <TextField name="from" type="date" label={t.form.from} isRequired value={from} onChange={setFrom} />}
          <TextField name="until" type="date" label={t.form.until} isRequired value={until} onChange={setUntil} />
        </div>
        {!drive && (
          <Select
            label={t.form.who}
            isRequired
            choices={[...(mayInviteEverybody ? [{ id: everybody, label: t.form.whoEverybody }] : []), ...(units ?? []).map(({ id, name }) => ({ id, label: name[locale] }))]}
            value={unit}
            onChange={setUnit}
          />
        )}
        <PersonPicker label={t.form.signer} description={t.form.signerHint} searchLabel={t.form.signerSearch} value={signer} onChange={setSigner} />
      </Form>
    </Dialog>
  );
}
