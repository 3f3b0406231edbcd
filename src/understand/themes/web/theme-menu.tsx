import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, Merge, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { MenuItem } from '#platform/ui/menu-item.tsx';
import { MenuSeparator } from '#platform/ui/menu-separator.tsx';
import { Menu } from '#platform/ui/menu.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Theme } from '../contract/theme.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { ThemeDialog } from './theme-dialog.tsx';
import { useRereadThemes } from './use-reread-themes.ts';
import { useThemeMessages } from './use-theme-messages.ts';

/** What those who curate can do with a theme. */
export function ThemeMenu({ theme }: { readonly theme: Theme }) {
  const t = useThemeMessages();
  const { locale } = useLocale();
  const go = useNavigate();
  const reread = useRereadThemes();
  const [open, setOpen] = useState<'rename' | 'merge'>();
  const onError = (error: Error) => void showToast({ message: problemOf(error).title });
  const restore = useMutation(
    api.themes.restore.mutationOptions({
      async onSuccess({ id }) {
        await reread();
        void go({ to: '/themes/$themeId', params: { themeId: id } });
      },
      onError,
    }),
  );
  const remove = useMutation(
    api.themes.remove.mutationOptions({
      async onSuccess() {
        showToast({ message: t.removed(theme.title[locale]), undo: () => restore.mutate({ id: theme.id }) });
        await go({ to: '/themes' });
        await reread();
      },
      onError,
    }),
  );
  return (
    <>
      <Menu trigger={<IconButton label={t.menu} icon={<Ellipsis />} />}>
        <MenuItem label={t.rename} icon={<Pencil />} onAction={() => setOpen('rename')} />
        <MenuItem label={t.merge} icon={<Merge />} onAction={() => setOpen('merge')} />
        <MenuSeparator />
        <MenuItem label={t.remove} icon={<Trash2 />} tone="danger" onAction={() => remove.mutate({ id: theme.id })} />
      </Menu>
      {open === 'rename' && <ThemeDialog theme={theme} onClose={() => setOpen(undefined)} />}
      {open === 'merge' && <MergeDialog theme={theme} onClose={() => setOpen(undefined)} />}
    </>
  );
}
