import { Door } from '#platform/ui/door.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { Page } from '#platform/ui/page.tsx';
import { useShellMessages } from '#web/shell/use-shell-messages.ts';

/** For a page the person's roles do not include. */
export function ForbiddenPage() {
  const t = useShellMessages();
  return (
    <Page title={t.forbidden.title} width="reading">
      <EmptyState
        picture={<Door state="closed" size={64} />}
        title={t.forbidden.sentence}
        action={<LinkButton href="/">{t.notFound.home}</LinkButton>}
      />
    </Page>
  );
}
