import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { saveFile } from '#platform/ui/save-file.ts';
import { client } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useLedgerMessages } from './use-ledger-messages.ts';

/** Saves the signed document of a day. */
export function SaveDayButton({ day }: { readonly day: string }) {
  const t = useLedgerMessages();
  const { date } = useFormatters();
  const save = useMutation({
    mutationFn: () => client.consent.head({ day }),
    onSuccess: (document) => saveFile(t.file(day), JSON.stringify(document, null, 2)),
  });
  return (
    <>
      <Button size="small" variant="plain" icon={<Download />} aria-label={t.saveOf(date(day))} onPress={() => save.mutate()} isPending={save.isPending}>
        {t.save}
      </Button>
      {save.error && <ProblemNotice problem={problemOf(save.error)} />}
    </>
  );
}
