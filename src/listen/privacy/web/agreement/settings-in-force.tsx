import { Card } from '#platform/ui/card.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import styles from './agreement-page.module.css';
import { settingsLines, type Settings, type SettingLine } from './settings-lines.ts';
import { useAgreementMessages } from './use-agreement-messages.ts';

/** What holds now, in plain words. */
export function SettingsInForce({ settings, isLocked }: { readonly settings: Settings; readonly isLocked: boolean }) {
  const t = useAgreementMessages();
  const { number } = useFormatters();
  const { guestsPerHost, asking, retention } = settings;
  return (
    <Card as="section" header={<h2>{t.inForce}</h2>}>
      <Lines lines={settingsLines(t, { guestsPerHost, asking }, number)} />
      <h3 className={styles.group}>{t.retention}</h3>
      <p className={styles.soft}>{t.retentionSentence}</p>
      <Lines lines={settingsLines(t, { retention }, number)} />
      {!isLocked && (
        <div className={styles.head}>
          <p className={styles.soft}>{t.inForceWhere}</p>
          <LinkButton size="small" href="/organisation">{t.toSettings}</LinkButton>
        </div>
      )}
    </Card>
  );
}

function Lines({ lines }: { readonly lines: readonly SettingLine[] }) {
  return (
    <dl className={styles.lines}>
      {lines.map(({ id, name, value }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
