import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Mark } from '#platform/ui/mark.tsx';
import { Page } from '#platform/ui/page.tsx';
import { useShellMessages } from '#web/shell/use-shell-messages.ts';

/** For an account without any page: a new colleague without a role. */
export function NothingYetPage() {
  const t = useShellMessages();
  return (
    <Page title="Ohrensessel" width="reading">
      <EmptyState picture={<Mark size={96} tone="faint" />} title={t.nothingYet.title}>
        {t.nothingYet.sentence}
      </EmptyState>
    </Page>
  );
}
