import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { Tabs } from '#platform/ui/tabs.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useMe } from '#web/session/use-me.ts';
import styles from './organisation-page.module.css';
import { LockedNotice } from './locked-notice.tsx';
import { SettingsForm } from './settings-form.tsx';
import { UnitsPart } from './units-part.tsx';
import { usePeopleMessages } from './use-people-messages.ts';

const from = '/app/organisation';

/** What holds for everybody here: settings and units. */
export function OrganisationPage() {
  const t = usePeopleMessages();
  const { permissions } = useMe();
  const { part = 'settings' } = useSearch({ from });
  const navigate = useNavigate();
  const organisation = useQuery(api.organisation.showOrganisation.queryOptions({ input: {} }));
  const agreed = useQuery(api.privacy.agreement.queryOptions({ input: {}, enabled: permissions.includes('privacy:agreement') }));
  const locked = agreed.data?.agreement?.locked ? agreed.data.agreement : null;
  const settings = (
    <div className={styles.part}>
      {organisation.error && <ProblemNotice problem={problemOf(organisation.error)} />}
      {organisation.isPending && <Skeleton lines={6} />}
      {locked && <LockedNotice agreementId={locked.agreementId} />}
      {organisation.data && <SettingsForm organisation={organisation.data} isLocked={locked !== null} />}
    </div>
  );
  return (
    <Page
      title={t.organisation.title}
      lead={t.organisation.lead}
      actions={
        permissions.includes('sign-in-provider:read') && (
          <LinkButton icon={<KeyRound />} href="/organisation/sign-in">{t.organisation.signIn}</LinkButton>
        )
      }
    >
      <Tabs
        label={t.organisation.title}
        selected={part}
        onSelect={(chosen) => void navigate({ to: '/organisation', search: chosen === 'units' ? { part: chosen } : {}, replace: true })}
        views={[
          { id: 'settings', label: t.organisation.settings, content: settings },
          { id: 'units', label: t.units.title, content: <UnitsPart /> },
        ]}
      />
    </Page>
  );
}
