import { History, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { useMe } from '#web/session/use-me.ts';
import type { Wording } from '../../contract/wording.ts';
import { CardPreview } from './card-preview.tsx';
import { RewordDialog } from './reword-dialog.tsx';
import { useWordingMessages } from './use-wording-messages.ts';
import { VersionsDialog } from './versions-dialog.tsx';
import styles from './wordings-page.module.css';

/** A question in one language: how it is put now, and the ways to its other versions. */
export function WordingCard({ wording }: { readonly wording: Wording }) {
  const t = useWordingMessages();
  const { date } = useFormatters();
  const { permissions } = useMe();
  const [shown, setShown] = useState<'reword' | 'versions' | null>(null);
  const { language, purpose, version, since, template } = wording;
  const close = () => setShown(null);
  return (
    <Card
      as="li"
      header={
        <>
          <h3 className={styles.language}>{t.languages[language]}</h3>
          <span className={styles.soft}>{t.version(version)}, {since === null || version === 1 ? t.fromTheStart : t.since(date(since))}</span>
        </>
      }
    >
      <CardPreview template={template} language={language} />
      <div className={styles.actions}>
        {permissions.includes('consent:reword') && (
          <Button size="small" icon={<PencilLine />} aria-label={t.rewordOf(t.languages[language], t.purpose[purpose])} onPress={() => setShown('reword')}>
            {t.reword}
          </Button>
        )}
        <Button size="small" variant="plain" icon={<History />} aria-label={t.earlierOf(t.languages[language], t.purpose[purpose])} onPress={() => setShown('versions')}>
          {t.earlier}
        </Button>
      </div>
      {shown === 'reword' && <RewordDialog wording={wording} onClose={close} />}
      {shown === 'versions' && <VersionsDialog wording={wording} onClose={close} />}
    </Card>
  );
}
