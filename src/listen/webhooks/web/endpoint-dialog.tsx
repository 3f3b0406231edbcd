import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { FieldGroup } from '#platform/ui/field-group.tsx';
import { Form } from '#platform/ui/form.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { eventTypes, type EventType } from '../contract/event-types.ts';
import { useWebhookMessages } from './use-webhook-messages.ts';
import styles from './webhooks-page.module.css';

/** Adds a webhook and shows its secret once, or changes one. */
export function EndpointDialog({ endpoint, onClose }: { readonly endpoint?: Endpoint; readonly onClose: () => void }) {
  const t = useWebhookMessages();
  const queries = useQueryClient();
  const [types, setTypes] = useState<readonly EventType[]>(endpoint?.types ?? []);
  const [isPrivate, setPrivate] = useState(endpoint?.isPrivate ?? false);
  const readAgain = () => void queries.invalidateQueries({ queryKey: api.webhooks.list.key() });
  const add = useMutation(api.webhooks.add.mutationOptions({ onSuccess: readAgain }));
  const change = useMutation(
    api.webhooks.change.mutationOptions({
      onSuccess() {
        readAgain();
        onClose();
      },
    }),
  );
  const error = add.error ?? change.error;

  function submit(values: FormData) {
    const input = { name: String(values.get('name')), url: String(values.get('url')), types: [...types], isPrivate };
    if (endpoint) change.mutate({ endpointId: endpoint.id, ...input });
    else add.mutate(input);
  }

  if (add.data) {
    return (
      <Dialog title={t.secretTitle} isOpen onOpenChange={(isOpen) => isOpen || onClose()} width="wide">
        <CopyField label={t.secret} value={add.data.secret} description={t.secretSentence} />
        <Button variant="primary" onPress={onClose}>{t.close}</Button>
      </Dialog>
    );
  }
  return (
    <Dialog title={endpoint ? endpoint.name : t.add} isOpen onOpenChange={(isOpen) => isOpen || onClose()} width="wide">
      <Form
        onSubmit={submit}
        problem={error && problemOf(error)}
        fieldLabels={{ name: t.name, url: t.url, types: t.types }}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={add.isPending || change.isPending} isDisabled={types.length === 0}>{t.save}</Button>
            <Button onPress={onClose}>{t.cancel}</Button>
          </>
        }
      >
        <TextField label={t.name} description={t.nameSentence} name="name" defaultValue={endpoint?.name ?? ''} isRequired maxLength={80} autoComplete="off" />
        <TextField label={t.url} description={t.urlSentence} name="url" type="url" placeholder="https://example.org/hook" defaultValue={endpoint?.url ?? ''} isRequired maxLength={2_000} autoComplete="off" />
        <Checkbox isSelected={isPrivate} onChange={setPrivate} description={t.ownSentence}>{t.own}</Checkbox>
        <FieldGroup legend={t.types} description={types.length === 0 ? t.chooseType : undefined}>
          <div className={styles.types}>
            {eventTypes.map((type) => (
              <Checkbox key={type} isSelected={types.includes(type)} onChange={(isSelected) => setTypes(isSelected ? [...types, type] : types.filter((other) => other !== type))} description={t.events[type]}>
                <code className={styles.code}>{type}</code>
              </Checkbox>
            ))}
          </div>
        </FieldGroup>
      </Form>
    </Dialog>
  );
}
