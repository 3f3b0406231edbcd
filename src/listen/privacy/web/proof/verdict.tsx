import { CircleAlert, CircleCheck, CircleHelp, EarOff } from 'lucide-react';
import type { Proof } from '../../contract/proof.ts';
import { isEverythingCovered } from './draw-course.ts';
import { useProofMessages } from './use-proof-messages.ts';
import styles from './verdict.module.css';

const pictures = { unheard: EarOff, covered: CircleCheck, uncovered: CircleAlert, unknown: CircleHelp } as const;

/** In one sentence: whether everything that was heard lies where the door stood open. */
export function Verdict({ proof }: { readonly proof: Proof }) {
  const t = useProofMessages();
  const isCovered = isEverythingCovered(proof);
  const verdict = proof.heard.length === 0 ? 'unheard' : isCovered === undefined ? 'unknown' : isCovered ? 'covered' : 'uncovered';
  const Picture = pictures[verdict];
  return (
    <div className={styles.verdict} data-verdict={verdict}>
      <Picture size={28} aria-hidden="true" />
      <div>
        <p className={styles.sentence}>{t.verdict[verdict]}</p>
        <p>{t.verdictDetail[verdict]}</p>
      </div>
    </div>
  );
}
