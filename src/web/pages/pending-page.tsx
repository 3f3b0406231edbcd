import { Page } from '#platform/ui/page.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { useShellMessages } from '#web/shell/use-shell-messages.ts';

/** While a page's code or first data is on its way; the router shows it only when that takes a while. */
export function PendingPage() {
  const t = useShellMessages();
  return (
    <Page title={t.loading} width="reading">
      <Skeleton lines={5} />
    </Page>
  );
}
