import { useState } from 'react';
import { Badge } from '../badge.tsx';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { CustomerWords } from '../customer-words.tsx';
import { Door } from '../door.tsx';
import { LinkCard } from '../link-card.tsx';
import { useLocale } from '../locale.tsx';
import { PressCard } from '../press-card.tsx';
import { RelativeTime } from '../relative-time.tsx';
import { Tabs } from '../tabs.tsx';
import { Part } from './part.tsx';
import styles from './specimen.module.css';
import { useTexts } from './texts.ts';

const heard = Date.now() - 40 * 60_000;

export function CardsPart() {
  const t = useTexts();
  const { locale } = useLocale();
  const [current, setCurrent] = useState('Amsel');
  return (
    <Part id="cards" title={t.parts.cards}>
      <div className={styles.columns}>
        <Card header={<Badge tone="pain">{t.kinds.pain}</Badge>} footer={<RelativeTime at={heard} />}>
          <CustomerWords lang={locale} size="small">
            {t.quote}
          </CustomerWords>
        </Card>
        <Card tone="live" header={<strong>{t.handle('Amsel')}</strong>} footer={<Button size="small">{t.take}</Button>}>
          <p>{t.prose}</p>
        </Card>
        <Card tone="sunk">
          <p>{t.prose}</p>
        </Card>
        <div className={styles.stack}>
          {(['Amsel', 'Buche', 'Cello'] as const).map((name, index) => (
            <PressCard
              key={name}
              isCurrent={name === current}
              onPress={() => setCurrent(name)}
              header={<strong>{t.handle(name)}</strong>}
            >
              <Door state={(['open', 'asked', 'closed'] as const)[index] ?? 'closed'} size={16} />
            </PressCard>
          ))}
          <LinkCard href="#cards" header={<strong>{t.parts.cards}</strong>}>
            <p>{t.prose}</p>
          </LinkCard>
        </div>
      </div>
      <Tabs
        label={t.parts.cards}
        views={[
          { id: 'open', label: t.tabs.open, note: 3, content: <p>{t.tabText}</p> },
          { id: 'answered', label: t.tabs.answered, content: <p>{t.prose}</p> },
          { id: 'mine', label: t.tabs.mine, content: <p>{t.doorSentence}</p> },
        ]}
      />
    </Part>
  );
}
