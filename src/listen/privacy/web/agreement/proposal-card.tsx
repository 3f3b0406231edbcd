import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Proposal } from '../../contract/agreement.ts';
import styles from './agreement-page.module.css';
import { settingsLines, type Settings } from './settings-lines.ts';
import { useAgreementMessages } from './use-agreement-messages.ts';

/** A change that waits: what it would make of what holds now, who proposed it, and what the reader can decide. */
export function ProposalCard({ proposal, settings }: { readonly proposal: Proposal; readonly settings: Settings }) {
  const t = useAgreementMessages();
  const { number, dateTime } = useFormatters();
  const queries = useQueryClient();
  const decide = useMutation(
    api.privacy.decide.mutationOptions({
      onSuccess({ state }) {
        if (state !== 'open') showToast({ message: { approved: t.approved, declined: t.declined, 'taken-back': t.takenBack }[state] });
      },
      // Also when somebody else was faster.
      onSettled: () =>
        Promise.all([
          queries.invalidateQueries({ queryKey: api.privacy.agreement.key() }),
          queries.invalidateQueries({ queryKey: api.organisation.showOrganisation.key() }),
        ]),
    }),
  );
  const { change, can, proposedBy, proposedAt } = proposal;
  const current = settingsLines(t, settings, number);
  const answer = (decision: 'approve' | 'decline' | 'take-back') => decide.mutate({ proposalId: proposal.id, decision });
  return (
    <Card as="li" header={<span className={styles.soft}>{t.proposedBy(proposedBy.name, dateTime(proposedAt))}</span>}>
      <dl className={styles.lines}>
        {settingsLines(t, change, number).map(({ id, name, value }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{t.becomes(current.find((line) => line.id === id)?.value ?? '', value)}</dd>
          </div>
        ))}
      </dl>
      {decide.error && <ProblemNotice problem={problemOf(decide.error)} />}
      <div className={styles.actions}>
        {can.approve && <Button variant="primary" onPress={() => answer('approve')} isPending={decide.isPending}>{t.approve}</Button>}
        {can.decline && <Button onPress={() => answer('decline')} isPending={decide.isPending}>{t.decline}</Button>}
        {can.takeBack && <Button onPress={() => answer('take-back')} isPending={decide.isPending}>{t.takeBack}</Button>}
        {!can.approve && !can.decline && <span className={styles.soft}>{t.waitsForOthers}</span>}
      </div>
    </Card>
  );
}
