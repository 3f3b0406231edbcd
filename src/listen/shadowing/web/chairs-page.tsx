import { useMessages } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** Free chairs, my visits, invitations to answer. */
export function ChairsPage() {
  const t = useMessages({ en, de });
  return (
    <Page title={t.chairs.title} lead={t.chairs.lead}>
      {null}
    </Page>
  );
}
