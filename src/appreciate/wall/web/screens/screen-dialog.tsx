import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { WallTheme } from '../../contract/arrangement.ts';
import type { Screen, Shows } from '../../contract/screen.ts';
import { KeyDialog } from './key-dialog.tsx';
import { NarrowPart } from './narrow-part.tsx';
import { PreviewPart } from './preview-part.tsx';
import styles from './screens-page.module.css';
import { Television } from './television.tsx';
import { useScreensMessages } from './use-screens-messages.ts';

const everybodys = 'everybodys';

/** Lets a screen or a website show the wall, or changes what it shows; above the questions one sees how it will look. */
export function ScreenDialog({ screen, onClose }: { readonly screen?: Screen; readonly onClose: () => void }) {
  const t = useScreensMessages();
  const queries = useQueryClient();
  const [kind, setKind] = useState<Screen['kind']>(screen?.kind ?? 'kiosk');
  const [scope, setScope] = useState<Screen['scope']>(screen?.scope ?? 'inside');
  const [theme, setTheme] = useState<WallTheme | null>(screen?.theme ?? null);
  const [shows, setShows] = useState<Shows>(screen?.shows ?? {});
  const wall = useQuery(api.wall.show.queryOptions({ input: {} }));
  const readAgain = () => queries.invalidateQueries({ queryKey: api.wall.listScreens.key() });
  const add = useMutation(api.wall.addScreen.mutationOptions({ onSuccess: readAgain }));
  const change = useMutation(
    api.wall.changeScreen.mutationOptions({
      async onSuccess() {
        await readAgain();
        onClose();
      },
    }),
  );
  const error = add.error ?? change.error;
  if (add.data) return <KeyDialog screen={add.data.screen} secret={add.data.key} onClose={onClose} />;

  function submit(values: FormData) {
    const origins = String(values.get('origins') ?? '').split(/[\s,]+/).filter((origin) => origin !== '').map((origin) => origin.replace(/\/$/, ''));
    const chosen = { name: String(values.get('name')), scope, shows, theme, origins };
    if (screen) change.mutate({ screenId: screen.id, ...chosen });
    else add.mutate({ kind, ...chosen });
  }

  const choices = (words: Readonly<Record<string, { label: string; detail: string }>>) => Object.entries(words).map(([id, { label, detail }]) => ({ id, label, detail }));
  return (
    <Dialog title={screen ? screen.name : t.add} isOpen onOpenChange={(isOpen) => isOpen || onClose()} width="wide">
      <Form
        onSubmit={submit}
        problem={error && problemOf(error)}
        fieldLabels={{ name: t.name, origins: t.origins, scope: t.scope, theme: t.theme }}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={add.isPending || change.isPending}>{t.save}</Button>
            <Button onPress={onClose}>{t.cancel}</Button>
          </>
        }
      >
        <section aria-label={t.preview} className={styles.preview}>
          <Television>{wall.data && <PreviewPart scope={scope} shows={shows} arrangement={{ theme: theme ?? wall.data.theme, letters: wall.data.letters }} />}</Television>
        </section>
        {!screen && <RadioGroup label={t.kind} choices={choices(t.kinds)} value={kind} onChange={(id) => setKind(id as Screen['kind'])} />}
        <TextField label={t.name} description={t.nameSentence} name="name" defaultValue={screen?.name ?? ''} isRequired maxLength={80} autoComplete="off" />
        {kind === 'embed' && <TextArea label={t.origins} description={t.originsSentence} name="origins" defaultValue={screen?.origins.join('\n') ?? ''} isRequired rows={2} />}
        <RadioGroup label={t.scope} choices={choices(t.scopes)} value={scope} onChange={(id) => setScope(id as Screen['scope'])} />
        <Select
          label={t.theme}
          choices={[{ id: everybodys, label: t.everybodys }, ...choices(t.wall.themes)]}
          value={theme ?? everybodys}
          onChange={(id) => setTheme(id === everybodys ? null : (id as WallTheme))}
        />
        <NarrowPart scope={scope} shows={shows} onShows={setShows} />
      </Form>
    </Dialog>
  );
}
