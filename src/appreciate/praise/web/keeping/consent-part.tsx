import { useMutation } from '@tanstack/react-query';
import { Hand } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Permissions } from '../../contract/found-thanks.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { useReadAgain } from '../use-read-again.ts';
import { ConsentSign } from './consent-sign.tsx';
import styles from './keeping.module.css';

const purposes = ['quote', 'publish', 'train'] as const satisfies readonly (keyof Permissions)[];

/** What the customer agreed to, and asking for the rest in one question. */
export function ConsentPart({ conversationId, permissions, onAsked }: {
  readonly conversationId: string;
  readonly permissions: Permissions;
  /** The question is put, and the button that did it is about to go: the place for the focus to go on to. */
  readonly onAsked: () => void;
}) {
  const t = usePraiseMessages().consent;
  const readAgain = useReadAgain();
  const [wanted, setWanted] = useState<ReadonlySet<keyof Permissions>>(new Set(['quote', 'publish']));
  const ask = useMutation(
    api.asking.askFurther.mutationOptions({
      async onSuccess() {
        onAsked();
        await readAgain();
      },
    }),
  );
  const open = purposes.filter((purpose) => permissions[purpose] === 'never-asked');
  const isAsked = purposes.some((purpose) => permissions[purpose] === 'asked');
  const isRefused = permissions.quote === 'refused';
  const chosen = open.filter((purpose) => wanted.has(purpose));
  const choose = (purpose: keyof Permissions, isWanted: boolean) => {
    const next = new Set(wanted);
    if (isWanted) next.add(purpose);
    else next.delete(purpose);
    setWanted(next);
  };
  return (
    <section className={styles.consent} aria-label={t.title}>
      <h3 className={styles.heading}>{t.title}</h3>
      {isRefused && <p>{t.saidNo}</p>}
      <ul role="list" className={styles.standings}>
        {purposes.map((purpose) => (
          <li key={purpose}>
            {open.includes(purpose) && !isAsked && !isRefused ? (
              <Checkbox isSelected={wanted.has(purpose)} onChange={(isWanted) => choose(purpose, isWanted)}>
                <ConsentSign purpose={purpose} standing="never-asked" />
              </Checkbox>
            ) : (
              <ConsentSign purpose={purpose} standing={permissions[purpose]} />
            )}
          </li>
        ))}
      </ul>
      {/* Stands here before there is anything to say: only then is it read aloud. */}
      <p role="status" className={styles.detail}>
        {ask.isSuccess && t.sent}
      </p>
      {ask.error && <ProblemNotice problem={problemOf(ask.error)} />}
      {open.length > 0 && !isAsked && !isRefused && (
        <div>
          <Button size="small" icon={<Hand />} isPending={ask.isPending} isDisabled={chosen.length === 0} onPress={() => ask.mutate({ conversationId, purposes: chosen })}>
            {t.askAll}
          </Button>
        </div>
      )}
      {permissions.quote !== 'granted' && permissions.publish !== 'granted' && !isRefused && <p className={styles.detail}>{t.note}</p>}
    </section>
  );
}
