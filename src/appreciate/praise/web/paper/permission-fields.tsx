import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { usePraiseMessages } from '../use-praise-messages.ts';
import styles from './paper.module.css';
import type { PermissionDraft } from './permission-draft.ts';

const places = ['none', 'inside', 'outside'] as const;

/** How the sender of a letter or a card gave permission, as the collector knows it. */
export function PermissionFields({ draft, onChange }: {
  readonly draft: PermissionDraft;
  readonly onChange: (draft: PermissionDraft) => void;
}) {
  const t = usePraiseMessages().paper;
  return (
    <>
      <RadioGroup
        label={t.permission}
        choices={places.map((id) => ({ id, ...t.may[id] }))}
        value={draft.may}
        onChange={(may) => onChange({ ...draft, may })}
      />
      {draft.may !== 'none' && (
        <div className={styles.pair}>
          <TextField name="permission.how" label={t.how} description={t.howHint} isRequired pattern=".*\S.*" maxLength={300} value={draft.how} onChange={(how) => onChange({ ...draft, how })} />
          <TextField name="permission.on" type="date" label={t.permissionOn} isRequired value={draft.on} onChange={(on) => onChange({ ...draft, on })} />
        </div>
      )}
    </>
  );
}
