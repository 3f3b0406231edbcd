import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { RelativeTime } from '#platform/ui/relative-time.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Screen } from '../../contract/screen.ts';
import { KeyDialog } from './key-dialog.tsx';
import { ScreenDialog } from './screen-dialog.tsx';
import styles from './screens-page.module.css';
import { useScreensMessages } from './use-screens-messages.ts';

/** One place that shows the wall, when it was last seen, and what can be done about it. */
export function ScreenCard({ screen }: { readonly screen: Screen }) {
  const t = useScreensMessages();
  const queries = useQueryClient();
  const [open, setOpen] = useState<'edit' | 'remove' | 'renew'>();
  const close = () => setOpen(undefined);
  const readAgain = () => queries.invalidateQueries({ queryKey: api.wall.listScreens.key() });
  const remove = useMutation(api.wall.removeScreen.mutationOptions({ onSuccess: readAgain }));
  const renew = useMutation(
    api.wall.renewKey.mutationOptions({
      async onSuccess() {
        close();
        await readAgain();
      },
    }),
  );
  const { id, name, kind, scope, origins, createdBy, lastSeenAt } = screen;
  return (
    <li className={styles.screen}>
      <div className={styles.what}>
        <h2>{name}</h2>
        <Badge>{t.kinds[kind].label}</Badge>
        <Badge>{t.scopes[scope].label}</Badge>
      </div>
      <p className={styles.quiet}>
        {lastSeenAt ? <>{t.seen} <RelativeTime at={lastSeenAt} /></> : t.never}
        {createdBy !== null && ` · ${t.by(createdBy)}`}
        {origins.length > 0 && ` · ${origins.join(', ')}`}
      </p>
      <div className={styles.actions}>
        <Button size="small" onPress={() => setOpen('edit')}>{t.edit}</Button>
        <Button size="small" onPress={() => setOpen('renew')}>{t.renew}</Button>
        <Button size="small" variant="plain" onPress={() => setOpen('remove')}>{t.remove}</Button>
      </div>
      {open === 'edit' && <ScreenDialog screen={screen} onClose={close} />}
      <ConfirmDialog title={t.removeTitle(name)} confirm={t.remove} isOpen={open === 'remove'} onOpenChange={close} onConfirm={() => remove.mutate({ screenId: id })} isPending={remove.isPending} problem={remove.error ? problemOf(remove.error) : undefined}>{t.removeSentence}</ConfirmDialog>
      <ConfirmDialog title={t.renewTitle(name)} confirm={t.renew} isOpen={open === 'renew'} onOpenChange={close} onConfirm={() => renew.mutate({ screenId: id })} isPending={renew.isPending} problem={renew.error ? problemOf(renew.error) : undefined}>{t.renewSentence}</ConfirmDialog>
      {renew.data && <KeyDialog screen={renew.data.screen} secret={renew.data.key} onClose={renew.reset} />}
    </li>
  );
}
