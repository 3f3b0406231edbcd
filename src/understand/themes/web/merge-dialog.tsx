import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Select } from '#platform/ui/select.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Theme } from '../contract/theme.ts';
import { useRereadThemes } from './use-reread-themes.ts';
import { useThemeMessages } from './use-theme-messages.ts';

/** Lets a theme go into another one, and offers to take it out again. */
export function MergeDialog({ theme, onClose }: { readonly theme: Theme; readonly onClose: () => void }) {
  const t = useThemeMessages();
  const { locale } = useLocale();
  const go = useNavigate();
  const reread = useRereadThemes();
  const [into, setInto] = useState<string>();
  const { data } = useQuery(api.themes.list.queryOptions({ input: { order: 'name' } }));
  const open = async (themeId: string) => {
    await reread();
    void go({ to: '/themes/$themeId', params: { themeId } });
  };
  const unmerge = useMutation(api.themes.unmerge.mutationOptions({ onSuccess: ({ id }) => open(id) }));
  const merge = useMutation(
    api.themes.merge.mutationOptions({
      async onSuccess(target) {
        showToast({ message: t.merged(target.title[locale]), undo: () => unmerge.mutate({ id: theme.id }) });
        onClose();
        await open(target.id);
      },
    }),
  );
  const others = (data?.items ?? []).filter(({ id }) => id !== theme.id).map(({ id, title }) => ({ id, label: title[locale] }));
  return (
    <Dialog title={t.mergeDialog.title(theme.title[locale])} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form
        problem={merge.error && problemOf(merge.error)}
        onSubmit={() => into && merge.mutate({ id: theme.id, into })}
        actions={
          <Button type="submit" variant="primary" isPending={merge.isPending}>
            {t.mergeDialog.do}
          </Button>
        }
      >
        <p>{t.mergeDialog.sentence}</p>
        <Select label={t.mergeDialog.into} name="into" choices={others} value={into ?? null} onChange={setInto} isRequired autoFocus />
      </Form>
    </Dialog>
  );
}
