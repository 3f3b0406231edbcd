import { Select } from '#platform/ui/select.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { paperNames } from '../../contract/paper.ts';
import { usePosterMessages } from '../use-poster-messages.ts';
import type { Draft, paperFault } from './draft.ts';
import styles from './poster-form.module.css';

/** What it is printed on: a known paper and how it lies, or sides of one's own. */
export function PaperChoice({ draft, fault, onChange }: { readonly draft: Draft; readonly fault: ReturnType<typeof paperFault>; readonly onChange: (some: Partial<Draft>) => void }) {
  const t = usePosterMessages();
  const faultOf = (side: 'width' | 'height') => (fault?.side !== side ? undefined : fault.is === 'too long' ? t.tooLong : t.tooShort);
  return (
    <>
      <div className={styles.pair}>
        <Select label={t.paper} choices={[...(['fitting'] as const), ...paperNames, ...(['own'] as const)].map((id) => ({ id, label: t.papers[id], ...(id === 'fitting' && { detail: t.fittingDetail }) }))} value={draft.paper} onChange={(paper) => onChange({ paper })} />
        {draft.paper !== 'own' && (
          <Select label={t.orientation} choices={(['portrait', 'landscape'] as const).map((id) => ({ id, label: t.orientations[id] }))} value={draft.orientation} onChange={(orientation) => onChange({ orientation })} />
        )}
      </div>
      {draft.paper === 'own' && (
        <div className={styles.pair}>
          <TextField label={t.width} inputMode="decimal" value={draft.width} errorMessage={faultOf('width')} onChange={(width) => onChange({ width })} />
          <TextField label={t.height} inputMode="decimal" value={draft.height} errorMessage={faultOf('height')} onChange={(height) => onChange({ height })} />
        </div>
      )}
    </>
  );
}
