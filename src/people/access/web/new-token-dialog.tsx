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
import { useMe } from '#web/session/use-me.ts';
import styles from './account-page.module.css';
import { useAccessMessages } from './use-access-messages.ts';

/** Makes a key, and shows it once. */
export function NewTokenDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useAccessMessages().tokens;
  const { permissions } = useMe();
  const queries = useQueryClient();
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const create = useMutation(
    api.access.createToken.mutationOptions({ onSuccess: () => void queries.invalidateQueries({ queryKey: api.access.listTokens.key() }) }),
  );
  const made = create.data;

  function submit(values: FormData) {
    create.mutate({ name: String(values.get('name')), days: Number(values.get('days')), scopes: [...scopes] });
  }

  return (
    <Dialog title={made ? t.madeTitle : t.add} isOpen onOpenChange={(isOpen) => isOpen || onClose()} width="wide">
      {made ? (
        <>
          <CopyField label={t.key} value={made.key} description={t.madeSentence} />
          <Button variant="primary" onPress={onClose}>{t.close}</Button>
        </>
      ) : (
        <Form
          onSubmit={submit}
          problem={create.error && problemOf(create.error)}
          fieldLabels={{ name: t.name, days: t.days, scopes: t.scopes }}
          actions={
            <>
              <Button variant="primary" type="submit" isPending={create.isPending} isDisabled={scopes.length === 0}>{t.make}</Button>
              <Button onPress={onClose}>{t.cancel}</Button>
            </>
          }
        >
          <TextField label={t.name} description={t.nameSentence} name="name" isRequired maxLength={60} autoComplete="off" />
          <TextField label={t.days} name="days" inputMode="numeric" pattern="[0-9]{1,3}" defaultValue="90" isRequired autoComplete="off" />
          <FieldGroup legend={t.scopes} description={t.choose}>
            <div className={styles.choices}>
              {permissions.map((permission) => (
                <Checkbox
                  key={permission}
                  isSelected={scopes.includes(permission)}
                  onChange={(isSelected) => setScopes(isSelected ? [...scopes, permission] : scopes.filter((other) => other !== permission))}
                >
                  <code className={styles.scopes}>{permission}</code>
                </Checkbox>
              ))}
            </div>
          </FieldGroup>
        </Form>
      )}
    </Dialog>
  );
}
