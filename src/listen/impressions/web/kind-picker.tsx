import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { ImpressionKind } from '../contract/impression-kind.ts';
import { impressionKinds } from '../contract/impression-kinds.ts';
import { KindSign } from './kind-sign.tsx';
import { kindTones } from './kind-tones.ts';
import styles from './kind-picker.module.css';
import { useImpressionMessages } from './use-impression-messages.ts';

/** All kinds in one row; the chosen one stands out. For fingers and mice, and to learn the signs from. */
export function KindPicker({ kind, onChoose }: { readonly kind: ImpressionKind; readonly onChoose: (kind: ImpressionKind) => void }) {
  const t = useImpressionMessages();
  return (
    <ToggleButtonGroup
      className={styles.kinds}
      aria-label={t.capture.kinds}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[kind]}
      onSelectionChange={(keys) => {
        // One is always selected; its key is a kind.
        const [chosen] = keys;
        onChoose((chosen ?? kind) as ImpressionKind);
      }}
    >
      {impressionKinds.map((each) => (
        <ToggleButton key={each} id={each} className={styles.kind} data-tone={kindTones[each]}>
          <KindSign kind={each} />
          {t.kinds[each]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
