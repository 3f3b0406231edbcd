import { Ear, Heart, HelpCircle, Minus, Plus, Radio, Tag, X } from 'lucide-react';
import { Badge } from '../badge.tsx';
import { Chip } from '../chip.tsx';
import { CopyField } from '../copy-field.tsx';
import { IconButton } from '../icon-button.tsx';
import { PersonChip } from '../person-chip.tsx';
import { RelativeTime } from '../relative-time.tsx';
import { Part } from './part.tsx';
import styles from './specimen.module.css';
import { useTexts } from './texts.ts';

const opened = Date.now();
const minute = 60_000;

export function SignsPart() {
  const t = useTexts();
  return (
    <Part id="signs" title={t.parts.signs}>
      <div className={styles.row}>
        <Badge tone="gain" icon={<Plus />}>
          {t.kinds.like}
        </Badge>
        <Badge tone="pain" icon={<Minus />}>
          {t.kinds.pain}
        </Badge>
        <Badge icon={<HelpCircle />}>{t.kinds.question}</Badge>
        <Badge tone="honey" icon={<Heart />}>
          {t.kinds.thanks}
        </Badge>
        <Badge tone="ear" icon={<Radio />}>
          {t.kinds.live}
        </Badge>
        <Badge tone="chair" icon={<Ear />}>
          {t.kinds.hearing}
        </Badge>
        <Badge>12</Badge>
      </div>
      <div className={styles.row}>
        <Chip label={t.filter} onRemove={() => undefined} />
        <Chip label={t.kinds.thanks} icon={<Tag />} onRemove={() => undefined} />
        <Chip label={t.people.logistics} />
      </div>
      <div className={styles.row}>
        <PersonChip name="Jule Brandt" />
        <PersonChip name="Ömer Aydın" detail={t.people.product} />
        <PersonChip name="Dr. Edith van der Velde" detail={t.people.hears} isListening>
          <IconButton label={t.leave} icon={<X />} size="small" />
        </PersonChip>
      </div>
      <div className={styles.row}>
        {[0, 3 * minute, 5 * 60 * minute, 26 * 60 * minute, 12 * 24 * 60 * minute].map((ago) => (
          <RelativeTime key={ago} at={opened - ago} />
        ))}
        <span>
          {t.waiting} <RelativeTime at={opened - 3 * minute} as="stretch" />
        </span>
      </div>
      <div className={styles.column}>
        <CopyField
          label={t.copyLabel}
          description={t.copyDescription}
          value="https://ohrensessel.example.com/einladung/7QK2-M4XD-9TRA"
        />
      </div>
    </Part>
  );
}
