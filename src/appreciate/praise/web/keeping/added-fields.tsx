import { useUnits } from '#people/organisation/web/use-units.ts';
import { Chip } from '#platform/ui/chip.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import type { Mood } from '../../contract/mood.ts';
import { moods } from '../../contract/moods.ts';
import { praiseWords } from '../../contract/words/praise-words.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import type { Added } from './added.ts';
import styles from './keeping.module.css';

/** How a thanks sounds, and what it took; the same wherever one is kept. */
export function AddedFields({ added, proposed, onChange }: {
  readonly added: Added;
  /** How it sounds by its words. */
  readonly proposed: Mood | undefined;
  readonly onChange: (added: Added) => void;
}) {
  const t = usePraiseMessages();
  const { locale } = useLocale();
  const { units } = useUnits();
  const all = (units ?? []).map(({ id, name }) => ({ id, label: name[locale] }));
  const rest = all.filter(({ id }) => !added.helpers.includes(id));
  return (
    <>
      <RadioGroup<Mood>
        label={t.proposal.mood}
        orientation="horizontal"
        choices={moods.map((mood) => ({ id: mood, label: praiseWords(locale).moods[mood] }))}
        value={added.mood ?? proposed ?? null}
        onChange={(mood) => onChange({ ...added, mood })}
      />
      <details className={styles.more}>
        <summary>{t.proposal.more}</summary>
        <div className={styles.took}>
          <TextField label={t.proposal.clicks} inputMode="numeric" maxLength={2} value={added.clicks} onChange={(clicks) => onChange({ ...added, clicks })} />
          <TextField label={t.proposal.minutes} inputMode="numeric" maxLength={3} value={added.minutes} onChange={(minutes) => onChange({ ...added, minutes })} />
        </div>
        <p className={styles.detail}>{t.proposal.tookHint}</p>
        {all.length > 0 && (
          <>
            <Select
              label={t.proposal.helpers}
              placeholder={t.proposal.addHelper}
              choices={rest}
              value={null}
              onChange={(id) => onChange({ ...added, helpers: [...added.helpers, id] })}
            />
            <div className={styles.actions}>
              {added.helpers.map((id) => (
                <Chip
                  key={id}
                  label={all.find((unit) => unit.id === id)?.label ?? ''}
                  onRemove={() => onChange({ ...added, helpers: added.helpers.filter((each) => each !== id) })}
                />
              ))}
            </div>
          </>
        )}
      </details>
    </>
  );
}
