import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '#platform/contract/audience.ts';
import { Button } from '#platform/ui/button.tsx';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { personDraft, personInput } from '#people/organisation/web/person-draft.ts';
import { PersonFields } from '#people/organisation/web/person-fields.tsx';
import { usePeopleMessages } from '#people/organisation/web/use-people-messages.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useAccessMessages } from './use-access-messages.ts';

/** Writes an invitation, and shows its link once. */
export function InviteDialog({ offered, onClose }: {
  /** The roles that may be given here. */
  readonly offered: readonly Role[];
  readonly onClose: () => void;
}) {
  const t = useAccessMessages().invitations;
  const words = usePeopleMessages().person;
  const { locale } = useLocale();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => personDraft(locale));
  const invite = useMutation(
    api.access.invite.mutationOptions({ onSuccess: () => void queries.invalidateQueries({ queryKey: api.access.listInvitations.key() }) }),
  );
  const made = invite.data;
  return (
    <Dialog title={made ? t.madeTitle(made.name) : t.add} isOpen onOpenChange={(isOpen) => isOpen || onClose()} width="wide">
      {made ? (
        <>
          <CopyField label={t.link} value={made.link} description={t.madeSentence} />
          <Button variant="primary" onPress={onClose}>{t.close}</Button>
        </>
      ) : (
        <Form
          onSubmit={() => invite.mutate(personInput(draft))}
          problem={invite.error && problemOf(invite.error)}
          fieldLabels={{ name: words.name, email: words.email, unitId: words.unit, superiorId: words.superior, roles: words.roles }}
          actions={
            <>
              <Button variant="primary" type="submit" isPending={invite.isPending}>{t.make}</Button>
              <Button onPress={onClose}>{t.cancel}</Button>
            </>
          }
        >
          <PersonFields draft={draft} onChange={setDraft} offered={offered} />
        </Form>
      )}
    </Dialog>
  );
}
