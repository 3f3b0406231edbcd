import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Arrangement, WallTheme } from '../../contract/arrangement.ts';
import { useWallMessages } from './use-wall-messages.ts';

/** How the wall hangs for everybody. */
export function ArrangeDialog({ arrangement, onClose }: { readonly arrangement: Arrangement; readonly onClose: () => void }) {
  const t = useWallMessages();
  const queries = useQueryClient();
  const [theme, setTheme] = useState<WallTheme>(arrangement.theme);
  const arrange = useMutation(
    api.wall.arrange.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: api.wall.show.key() });
        onClose();
      },
    }),
  );
  return (
    <Dialog title={t.arrange} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form
        problem={arrange.error && problemOf(arrange.error)}
        fieldLabels={{ theme: t.arrange, letters: t.letters }}
        onSubmit={(values) => {
          const letters = String(values.get('letters') ?? '').trim();
          arrange.mutate({ theme, ...(letters !== '' && { letters }) });
        }}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={arrange.isPending}>{t.save}</Button>
            <Button onPress={onClose}>{t.cancel}</Button>
          </>
        }
      >
        <RadioGroup
          label={t.arrange}
          isLabelHidden
          description={t.arrangeSentence}
          choices={Object.entries(t.themes).map(([id, { label, detail }]) => ({ id, label, detail }))}
          value={theme}
          onChange={(id) => setTheme(id as WallTheme)}
        />
        {theme === 'letters' && <TextField label={t.letters} description={t.lettersSentence} name="letters" defaultValue={arrangement.letters} maxLength={24} autoComplete="off" />}
      </Form>
    </Dialog>
  );
}
