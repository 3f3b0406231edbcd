import type { ReactNode } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { themeNames } from '#appreciate/collage/contract/theme.ts';
import { usePosterMessages } from '../use-poster-messages.ts';
import { paperFault, type Draft } from './draft.ts';
import { FormatChoice } from './format-choice.tsx';
import { PaperChoice } from './paper-choice.tsx';
import { VoiceChoice } from './voice-choice.tsx';
import styles from './poster-form.module.css';

/** Everything one chooses about a poster, what most people change first. Every change shows at once in the preview. */
export function PosterForm({ draft, onDraft, onMake, isMaking, canMake, problem }: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onMake: () => void;
  readonly isMaking: boolean;
  /** False while the paper that fits is still to be found. */
  readonly canMake: boolean;
  /** Why it was refused. */
  readonly problem: ReactNode;
}) {
  const t = usePosterMessages();
  const change = (some: Partial<Draft>) => onDraft({ ...draft, ...some });
  const fault = paperFault(draft);
  const isReady = canMake && !fault && draft.formats.length > 0;
  const coded = <Id extends string>(words: Readonly<Record<Id, string>>) => (Object.keys(words) as Id[]).map((id) => ({ id, label: words[id] }));
  return (
    <Form
      className={styles.form}
      aria-label={t.choose}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !isMaking) onMake();
      }}
    >
      <fieldset className={styles.group}>
        <legend>{t.look}</legend>
        <Select label={t.theme} choices={themeNames.map((id) => ({ id, ...t.themes[id] }))} value={draft.theme} onChange={(theme) => change({ theme })} />
        {draft.theme === 'letters' && <TextField label={t.letters} description={t.lettersSentence} value={draft.letters} maxLength={24} onChange={(letters) => change({ letters })} />}
        <TextField label={t.line} description={t.lineSentence} value={draft.title} maxLength={80} onChange={(title) => change({ title })} />
        <RadioGroup label={t.ground} orientation="horizontal" choices={coded(t.grounds)} value={draft.ground} onChange={(ground) => change({ ground })} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t.which}</legend>
        <VoiceChoice draft={draft} onChange={change} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t.print}</legend>
        <PaperChoice draft={draft} fault={fault} onChange={change} />
        <details className={styles.more}>
          <summary>{t.moreOfPrint}</summary>
          <div className={styles.group}>
            <FormatChoice formats={draft.formats} onChange={(formats) => change({ formats })} />
            <div className={styles.boxes}>
              <Checkbox description={t.bleedSentence} isSelected={draft.bleed || draft.cropMarks} isDisabled={draft.cropMarks} onChange={(bleed) => change({ bleed })}>{t.bleed}</Checkbox>
              <Checkbox description={t.cropMarksSentence} isSelected={draft.cropMarks} onChange={(cropMarks) => change({ cropMarks })}>{t.cropMarks}</Checkbox>
            </div>
          </div>
        </details>
      </fieldset>
      <div className={styles.finish}>
        {problem}
        <Button type="submit" variant="primary" isPending={isMaking} isDisabled={!isReady}>{t.make}</Button>
      </div>
    </Form>
  );
}
