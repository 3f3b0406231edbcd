import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PencilLine } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './agreement-page.module.css';
import { LockCard } from './lock-card.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { SettingsInForce } from './settings-in-force.tsx';
import { useAgreementMessages } from './use-agreement-messages.ts';

/** What the works council has locked, what holds, and what waits for a second pair of eyes. */
export function AgreementPage() {
  const t = useAgreementMessages();
  const agreed = useQuery(api.privacy.agreement.queryOptions({ input: {} }));
  const organisation = useQuery(api.organisation.showOrganisation.queryOptions({ input: {} }));
  const [isProposing, setProposing] = useState(false);
  const problem = agreed.error ?? organisation.error;
  const isLocked = agreed.data?.agreement?.locked === true;
  const proposals = agreed.data?.proposals ?? [];
  return (
    <Page title={t.title} lead={t.lead}>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      {(agreed.isPending || organisation.isPending) && !problem && <Skeleton lines={6} />}
      <div className={styles.parts}>
        <div className={styles.section}>
          {agreed.data && <LockCard agreement={agreed.data.agreement} />}
          {agreed.data && organisation.data && (isLocked || proposals.length > 0) && (
            <section className={styles.section} aria-labelledby="proposals">
              <div className={styles.head}>
                <h2 id="proposals">{t.proposals}</h2>
                {isLocked && <Button icon={<PencilLine />} onPress={() => setProposing(true)}>{t.propose}</Button>}
              </div>
              {proposals.length === 0 && <p className={styles.soft}>{t.noProposals}</p>}
              {proposals.length > 0 && (
                <ul role="list" className={styles.proposals}>
                  {proposals.map((proposal) => (
                    <ProposalCard key={proposal.id} proposal={proposal} settings={organisation.data} />
                  ))}
                </ul>
              )}
            </section>
          )}
        </div>
        {organisation.data && <SettingsInForce settings={organisation.data} isLocked={isLocked} />}
      </div>
      {isProposing && organisation.data && <ProposeDialog settings={organisation.data} onClose={() => setProposing(false)} />}
    </Page>
  );
}
