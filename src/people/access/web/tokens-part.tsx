import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Token } from '../contract/token.ts';
import styles from './account-page.module.css';
import { NewTokenDialog } from './new-token-dialog.tsx';
import { useAccessMessages } from './use-access-messages.ts';

/** My keys for programs. */
export function TokensPart() {
  const t = useAccessMessages().tokens;
  const format = useFormatters();
  const queries = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Token | undefined>();
  const tokens = useQuery(api.access.listTokens.queryOptions({ input: { limit: 100 } }));
  const revoke = useMutation(
    api.access.revokeToken.mutationOptions({
      onSuccess() {
        void queries.invalidateQueries({ queryKey: api.access.listTokens.key() });
        setLeaving(undefined);
        showToast({ message: t.revoked });
      },
    }),
  );
  const add = <Button icon={<Plus />} onPress={() => setAdding(true)}>{t.add}</Button>;
  const columns: readonly Column<Token>[] = [
    { id: 'name', header: t.name, isRowHeader: true, cell: (token) => token.name },
    { id: 'scopes', header: t.scopes, cell: (token) => <span className={styles.scopes}>{token.scopes.join(', ')}</span> },
    { id: 'expires', header: t.expires, cell: (token) => format.shortDate(token.expiresAt) },
    { id: 'used', header: t.lastUsed, cell: (token) => (token.lastUsedOn ? format.shortDate(`${token.lastUsedOn}T12:00`) : t.never) },
    {
      id: 'revoke',
      header: t.actions,
      isHeaderHidden: true,
      align: 'end',
      cell: (token) => <Button size="small" aria-label={t.revokeOne(token.name)} onPress={() => setLeaving(token)}>{t.revoke}</Button>,
    },
  ];
  return (
    <section className={styles.part} aria-labelledby="tokens">
      <h2 id="tokens">{t.title}</h2>
      <p className={styles.quiet}>{t.lead}</p>
      {tokens.error && <ProblemNotice problem={problemOf(tokens.error)} />}
      <div className={styles.wide}>
        <DataTable
          caption={t.caption}
          isCaptionHidden
          columns={columns}
          rows={tokens.data?.items}
          rowKey={(token) => token.id}
          empty={<EmptyState title={t.none} action={add}>{t.noneSentence}</EmptyState>}
        />
      </div>
      {tokens.data && tokens.data.items.length > 0 && add}
      {isAdding && <NewTokenDialog onClose={() => setAdding(false)} />}
      <ConfirmDialog
        title={leaving ? t.revokeTitle(leaving.name) : ''}
        confirm={t.revoke}
        isOpen={leaving !== undefined}
        onOpenChange={(isOpen) => isOpen || setLeaving(undefined)}
        onConfirm={() => leaving && revoke.mutate({ tokenId: leaving.id })}
        isPending={revoke.isPending}
        problem={revoke.error && problemOf(revoke.error)}
      >
        <p>{t.revokeSentence}</p>
      </ConfirmDialog>
    </section>
  );
}
