import { useInfiniteQuery } from '@tanstack/react-query';
import { ArrowLeft, Mail } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { useRoleNames } from '#people/organisation/web/use-role-names.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { MoreButton } from '#web/loading/more-button.tsx';
import type { Invitation } from '../contract/invitation.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { RevokeInvitation } from './revoke-invitation.tsx';
import { useAccessMessages } from './use-access-messages.ts';

/** Open invitations. */
export function InvitationsPage() {
  const t = useAccessMessages().invitations;
  const [isInviting, setInviting] = useState(false);
  const columns = useColumns();
  const invitations = useInfiniteQuery(
    api.access.listInvitations.infiniteOptions({
      input: (cursor: string | undefined) => ({ cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.next,
    }),
  );
  const offered = invitations.data?.pages[0]?.can.grant;
  const invite = offered && <Button variant="primary" icon={<Mail />} onPress={() => setInviting(true)}>{t.add}</Button>;
  const rows = invitations.data?.pages.flatMap((page) => page.items);
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <LinkButton icon={<ArrowLeft />} href="/people">{t.back}</LinkButton>
          {rows && rows.length > 0 && invite}
        </>
      }
    >
      {invitations.error && <ProblemNotice problem={problemOf(invitations.error)} />}
      {!invitations.error && (
        <DataTable
          caption={t.caption}
          isCaptionHidden
          columns={columns}
          rows={rows}
          rowKey={(invitation) => invitation.id}
          empty={<EmptyState title={t.none} action={invite}>{t.noneSentence}</EmptyState>}
        />
      )}
      <MoreButton of={invitations}>{t.more}</MoreButton>
      {isInviting && offered && <InviteDialog offered={offered} onClose={() => setInviting(false)} />}
    </Page>
  );
}

function useColumns(): readonly Column<Invitation>[] {
  const t = useAccessMessages().invitations;
  const names = useRoleNames();
  const format = useFormatters();
  return [
    { id: 'name', header: t.name, isRowHeader: true, cell: ({ name, email }) => `${name}, ${email}` },
    {
      id: 'roles',
      header: t.roles,
      cell: ({ roles, renewsSignIn }) => (renewsSignIn ? <Badge tone="honey">{t.renews}</Badge> : format.list(roles.map((role) => names[role].name))),
    },
    { id: 'by', header: t.by, cell: ({ invitedBy }) => invitedBy.name },
    { id: 'expires', header: t.expires, cell: ({ expiresAt }) => format.shortDate(expiresAt) },
    {
      id: 'actions',
      header: t.actions,
      isHeaderHidden: true,
      align: 'end',
      cell: (invitation) => invitation.can.revoke && <RevokeInvitation invitation={invitation} />,
    },
  ];
}
