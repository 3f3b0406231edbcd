import { useMutation } from '@tanstack/react-query';
import { useLocale } from '#platform/ui/locale.tsx';
import { PressCard } from '#platform/ui/press-card.tsx';
import { PersonChip } from '#platform/ui/person-chip.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { useComeIn } from '#people/access/web/use-come-in.ts';
import { useRoleNames } from '#people/organisation/web/use-role-names.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Instance } from '../contract/instance.ts';
import styles from './sign-in-page.module.css';

/** The demo company's people, one for each role; a click signs in. */
export function DemoPeople({ people, to }: { readonly people: Instance['signIn']['demoPeople']; readonly to: string }) {
  const names = useRoleNames();
  const { locale } = useLocale();
  const comeIn = useComeIn(to);
  const signIn = useMutation(api.welcome.signInToDemo.mutationOptions({ onSuccess: comeIn }));
  return (
    <>
      {signIn.error && <ProblemNotice problem={problemOf(signIn.error)} />}
      <ul role="list" className={styles.people}>
        {people.map(({ employeeId, name, function: title, role, invitation }) => (
          <li key={role}>
            <PressCard
              header={<span className={styles.role}>{names[role].name}</span>}
              footer={<><PersonChip name={name} /><span className={styles.quiet}>{title[locale]}</span></>}
              onPress={() => signIn.mutate({ employeeId, language: locale })}
              isDisabled={signIn.isPending}
            >
              <span>{invitation[locale]}</span>
            </PressCard>
          </li>
        ))}
      </ul>
    </>
  );
}
