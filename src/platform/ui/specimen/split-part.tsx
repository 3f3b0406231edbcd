import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../badge.tsx';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { CustomerWords } from '../customer-words.tsx';
import { Door } from '../door.tsx';
import { useLocale } from '../locale.tsx';
import { PersonChip } from '../person-chip.tsx';
import { PressCard } from '../press-card.tsx';
import { Split } from '../split.tsx';
import { TextArea } from '../text-area.tsx';
import { Part } from './part.tsx';
import styles from './specimen.module.css';
import { useTexts } from './texts.ts';

export function SplitPart() {
  const t = useTexts();
  const { locale } = useLocale();
  const [current, setCurrent] = useState('Amsel');
  const [impression, setImpression] = useState('');
  const [impressions, setImpressions] = useState([t.impressionText]);

  function write() {
    if (impression.trim() === '') return;
    setImpressions([...impressions, impression]);
    setImpression('');
  }

  return (
    <Part id="split" title={t.parts.split}>
      <div className={styles.frame}>
        <Split
          endFollowsCentre
          header={
            <div className={styles.row}>
              <strong>{t.hostOf}</strong>
              <PersonChip name="Ömer Aydın" detail={t.people.hears} isListening />
              <Button size="small" variant="plain" icon={<LogOut />}>
                {t.leave}
              </Button>
            </div>
          }
          start={{
            label: t.panes.conversations,
            content: (
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
              </div>
            ),
          }}
          centre={{
            label: t.panes.words,
            content: (
              <div className={styles.conversation}>
                <CustomerWords lang={locale}>{t.quote}</CustomerWords>
                <p>{t.prose}</p>
                <CustomerWords lang={locale}>{t.quoteTwo}</CustomerWords>
              </div>
            ),
          }}
          end={{
            label: t.panes.impressions,
            hasNews: true,
            content: (
              <div className={styles.stack}>
                {impressions.map((text) => (
                  <Card key={text} header={<Badge tone="pain">{t.kinds.pain}</Badge>}>
                    <p>{text}</p>
                  </Card>
                ))}
              </div>
            ),
          }}
          footer={
            <TextArea
              label={t.impression}
              isLabelHidden
              rows={1}
              placeholder={t.impressionPlaceholder}
              value={impression}
              onChange={setImpression}
              onEnter={write}
            />
          }
        />
      </div>
    </Part>
  );
}
