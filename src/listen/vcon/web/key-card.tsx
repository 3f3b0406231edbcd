import { Download } from 'lucide-react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { saveFile } from '#platform/ui/save-file.ts';
import { useNow } from '#platform/ui/use-now.ts';
import type { VconKey } from '../contract/key.ts';
import styles from './keys-page.module.css';
import { useKeyMessages } from './use-key-messages.ts';

/** One key by its certificate: what it does, how it is recognised, and the certificate to give away. */
export function KeyCard({ vconKey }: { readonly vconKey: VconKey }) {
  const t = useKeyMessages();
  const { date } = useFormatters();
  const now = useNow();
  const { origin, subject, fingerprint, certificate, validUntil, createdAt, createdBy, isSigning } = vconKey;
  const hasRunOut = Date.parse(validUntil) < now;
  return (
    <Card
      as="li"
      header={
        <>
          <h2 className={styles.name}>{subject}</h2>
          <Badge tone={hasRunOut ? 'pain' : isSigning ? 'gain' : 'neutral'}>{hasRunOut ? t.expired : isSigning ? t.signs : t.opens}</Badge>
        </>
      }
      footer={
        <Button icon={<Download />} aria-label={t.saveOf(subject)} onPress={() => saveFile(t.file(createdAt.slice(0, 10)), certificate, 'application/x-pem-file')}>
          {t.save}
        </Button>
      }
    >
      <p className={styles.quiet}>{[t.origin[origin](date(createdAt)), ...(createdBy === null ? [] : [t.by(createdBy)])].join(' ')}</p>
      {hasRunOut && isSigning && <p>{t.expiredSentence}</p>}
      <dl className={styles.facts}>
        <div>
          <dt>{t.validUntil}</dt>
          <dd>{date(validUntil)}</dd>
        </div>
        <div>
          <dt>{t.fingerprint}</dt>
          <dd>
            <span className={styles.fingerprint}>{fingerprint}</span>
            <p className={styles.quiet}>{t.fingerprintSentence}</p>
          </dd>
        </div>
      </dl>
    </Card>
  );
}
