import { Badge } from '#platform/ui/badge.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { useRoleNames } from '#people/organisation/web/use-role-names.ts';
import { useChooseLanguage } from '#web/session/use-choose-language.ts';
import { useMe } from '#web/session/use-me.ts';
import styles from './account-page.module.css';
import { PasswordPart } from './password-part.tsx';
import { SessionsPart } from './sessions-part.tsx';
import { TokensPart } from './tokens-part.tsx';
import { useAccessMessages } from './use-access-messages.ts';

/** My account: language, roles, where I am signed in, password, keys for programs. */
export function AccountPage() {
  const t = useAccessMessages().account;
  const me = useMe();
  const names = useRoleNames();
  const { locale } = useLocale();
  const chooseLanguage = useChooseLanguage();
  return (
    <Page title={t.title} lead={`${me.name}, ${me.email}`} width="reading">
      <section className={styles.part}>
        <RadioGroup
          label={t.language}
          orientation="horizontal"
          value={locale}
          onChange={chooseLanguage}
          choices={[{ id: 'de', label: t.languages.de }, { id: 'en', label: t.languages.en }]}
        />
      </section>
      <section className={styles.part} aria-labelledby="roles">
        <h2 id="roles">{t.rolesTitle}</h2>
        <ul role="list" className={styles.roles}>
          {me.roles.map((role) => (
            <li key={role}>
              <Badge>{names[role].name}</Badge> <span className={styles.quiet}>{names[role].does}</span>
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>{t.rolesSentence}</p>
      </section>
      <SessionsPart />
      <PasswordPart />
      <TokensPart />
    </Page>
  );
}
