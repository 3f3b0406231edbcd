import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { Page } from '#platform/ui/page.tsx';
import { useShellMessages } from '#web/shell/use-shell-messages.ts';

/** For an address that leads nowhere, and for what this person may not know exists: the same page. */
export function NotFoundPage() {
  const t = useShellMessages();
  return (
    <Page title={t.notFound.title} width="reading">
      <EmptyState
        picture={<Mark size={96} tone="faint" />}
        title={t.notFound.sentence}
        action={<LinkButton href="/">{t.notFound.home}</LinkButton>}
      />
    </Page>
  );
}
