import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { saveFile } from '#platform/ui/save-file.ts';
import { client } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { ChainEnd } from '../../contract/heads.ts';
import { chainsPerPiece } from '../../contract/kept-list.ts';
import { writeKeptFile } from './kept-file.ts';
import { useLedgerMessages } from './use-ledger-messages.ts';

/** Saves a signed day: its document and the list of all chains it signs. */
export function SaveDayButton({ day }: { readonly day: string }) {
  const t = useLedgerMessages();
  const { date } = useFormatters();
  const save = useMutation({
    mutationFn: async () => writeKeptFile(await client.consent.head({ day }), piecesOf(day)),
    onSuccess: (file) => saveFile(t.file(day), file, 'application/gzip'),
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

async function* piecesOf(day: string): AsyncGenerator<ChainEnd[]> {
  let after: string | undefined;
  for (;;) {
    const { items } = await client.consent.ends({ day, after });
    yield items;
    if (items.length < chainsPerPiece) return;
    after = items.at(-1)?.[0];
  }
}
