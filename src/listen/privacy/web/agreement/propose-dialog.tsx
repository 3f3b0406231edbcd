import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { FieldGroup } from '#platform/ui/field-group.tsx';
import { Form } from '#platform/ui/form.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { changedSettings, retentionKinds, type Settings } from './settings-lines.ts';
import { useAgreementMessages } from './use-agreement-messages.ts';

/** Puts together a change of locked settings; only what differs from what holds now is proposed. */
export function ProposeDialog({ settings, onClose }: { readonly settings: Settings; readonly onClose: () => void }) {
  const t = useAgreementMessages();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(settings.asking);
  const [isNothing, setNothing] = useState(false);
  const propose = useMutation(
    api.privacy.propose.mutationOptions({
      onSuccess() {
        onClose();
        showToast({ message: t.proposed });
        void queries.invalidateQueries({ queryKey: api.privacy.agreement.key() });
      },
    }),
  );

  function submit(values: FormData) {
    const number = (field: string) => Number(values.get(field));
    const retention = { ...settings.retention };
    for (const kind of retentionKinds) retention[kind] = number(`change.retention.${kind}`);
    const change = changedSettings(settings, { guestsPerHost: number('change.guestsPerHost'), asking, retention });
    setNothing(change === undefined);
    if (change) propose.mutate({ change });
  }

  const labels = { 'change.guestsPerHost': t.guestsPerHost, ...Object.fromEntries(retentionKinds.map((kind) => [`change.retention.${kind}`, t.retentionKinds[kind]])) };
  const days = (kind: (typeof retentionKinds)[number]) => (
    <TextField key={kind} label={t.retentionKinds[kind]} name={`change.retention.${kind}`} inputMode="numeric" pattern="[0-9]{1,4}" defaultValue={String(settings.retention[kind])} isRequired />
  );
  return (
    <Dialog title={t.proposeTitle} width="wide" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form
        problem={propose.error && problemOf(propose.error)}
        fieldLabels={labels}
        onSubmit={submit}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={propose.isPending}>{t.proposeNow}</Button>
            <Button onPress={onClose}>{t.cancel}</Button>
          </>
        }
      >
        <p>{t.proposeSentence}</p>
        <TextField label={t.guestsPerHost} name="change.guestsPerHost" inputMode="numeric" pattern="[0-9]{1,2}" defaultValue={String(settings.guestsPerHost)} isRequired />
        <RadioGroup
          label={t.asking}
          value={asking}
          onChange={setAsking}
          choices={[{ id: 'automatic', label: t.askingValue.automatic }, { id: 'by-agent', label: t.askingValue['by-agent'] }]}
        />
        <FieldGroup legend={t.retention} direction="row">
          {retentionKinds.map(days)}
        </FieldGroup>
        {isNothing && <p role="alert">{t.nothingChanged}</p>}
      </Form>
    </Dialog>
  );
}
