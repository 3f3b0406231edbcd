import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useId, useRef, useState, type FormEvent } from 'react';
import { overlap } from '#platform/text/span.ts';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { newKey } from '#web/api/new-key.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { MaskKind, Proposal, Stretch } from '../../contract/found-thanks.ts';
import { useRemoving } from '../use-removing.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { AddedFields } from './added-fields.tsx';
import { addedForApi, nothingAdded } from './added.ts';
import { ConsentPart } from './consent-part.tsx';
import { HiddenList } from './hidden-list.tsx';
import styles from './keeping.module.css';
import { MarkingActions } from './marking-actions.tsx';
import { WordsToMark } from './words-to-mark.tsx';

/** What the collector decides about the words, in offsets of the turn. */
interface Choice {
  stretch?: Stretch | undefined;
  also: Array<Stretch & { kind: MaskKind }>;
  leave: Stretch[];
  showsName: boolean;
}

/**
 * A thanks before it is kept: what was said beside what would hang. The words are made by the server from the customer's own;
 * the collector only points at places. Enter keeps what is shown.
 */
export function KeepDialog({ conversationId, seq, stretch, newest, onClose }: {
  readonly conversationId: string;
  readonly seq: number;
  readonly stretch: Stretch | undefined;
  /** Newest event of the conversation, where it is known: with each, the consents may have changed. */
  readonly newest?: number | undefined;
  readonly onClose: () => void;
}) {
  const t = usePraiseMessages();
  const howTo = useId();
  const [id] = useState(newKey);
  const [choice, setChoice] = useState<Choice>({ stretch, also: [], leave: [], showsName: false });
  /** What the server could make words of last, and why it could not of what was chosen since. */
  const [settled, setSettled] = useState<{ choice: Choice; proposal: Proposal }>();
  const [refused, setRefused] = useState<Error>();
  const [marked, setMarked] = useState<Stretch>();
  const [added, setAdded] = useState(nothingAdded);
  const keepButton = useRef<HTMLButtonElement>(null);
  const { kept } = useRemoving();
  const wanted = { conversationId, seq, ...choice };
  const proposed = useQuery(api.praise.propose.queryOptions({ input: wanted, gcTime: 0, staleTime: 0, placeholderData: keepPreviousData, retry: false }));
  const keep = useMutation(
    api.praise.keep.mutationOptions({
      onSuccess(praise) {
        onClose();
        void kept(praise);
      },
    }),
  );
  const labels = { stretch: t.proposal.original, confirmed: t.proposal.hangs, seq: t.proposal.original };
  const reread = useEffectEvent(() => void proposed.refetch());
  useEffect(() => {
    if (newest !== undefined) reread();
  }, [newest]);

  const isSettled = proposed.data !== undefined && !proposed.isPlaceholderData && !proposed.error;
  if (isSettled && settled?.proposal !== proposed.data) setSettled({ choice, proposal: proposed.data });
  // Nobody has to begin anew because of one press: what cannot hang is not chosen.
  if (proposed.error && settled && settled.choice !== choice) {
    setRefused(proposed.error);
    setChoice(settled.choice);
  }
  const proposal = proposed.data ?? settled?.proposal;
  const problem = keep.error ?? proposed.error ?? refused;

  function confirm(event: FormEvent) {
    event.preventDefault();
    if (isSettled && !keep.isPending) keep.mutate({ id, ...wanted, confirmed: proposed.data.text, ...addedForApi(added) });
  }

  function choose(next: Choice) {
    setRefused(undefined);
    setChoice(next);
  }

  function hide(kind: MaskKind) {
    if (!marked) return;
    choose({ ...choice, also: [...choice.also, { ...marked, kind }], leave: choice.leave.filter((each) => !overlap(each, marked)) });
    setMarked(undefined);
  }

  function show(source: Stretch) {
    const also = choice.also.filter((each) => !overlap(each, source));
    // What was hidden by hand is shown by taking that back; the rest is said to be no name.
    choose({ ...choice, also, leave: also.length < choice.also.length ? choice.leave : [...choice.leave, source] });
  }

  return (
    <Dialog title={t.proposal.title} width="wide" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      {proposed.isPending && <Skeleton lines={4} />}
      {!proposal && problem && <ProblemNotice problem={problemOf(problem)} fieldLabels={labels} />}
      {proposal && (
        <form className={styles.form} onSubmit={confirm}>
          {problem && <ProblemNotice problem={problemOf(problem)} fieldLabels={labels} />}
          <div className={styles.sides}>
            <section className={styles.side} aria-label={t.proposal.original}>
              <h3 className={styles.heading}>{t.proposal.original}</h3>
              <WordsToMark
                text={proposal.turn}
                lang={proposal.language}
                label={t.proposal.original}
                describedBy={howTo}
                chosen={proposal.stretch}
                hidden={proposal.masked.map(({ source }) => source)}
                onMark={setMarked}
              />
              <MarkingActions isMarked={marked !== undefined} howTo={t.proposal.howTo} howToId={howTo} onOnly={() => choose({ ...choice, stretch: marked })} onHide={hide} />
              {(proposal.stretch.start > 0 || proposal.stretch.end < proposal.turn.length) && (
                <div>
                  <Button size="small" variant="plain" onPress={() => choose({ ...choice, stretch: { start: 0, end: proposal.turn.length } })}>
                    {t.proposal.whole}
                  </Button>
                </div>
              )}
            </section>
            <section className={styles.side} aria-label={t.proposal.hangs} aria-live="polite">
              <h3 className={styles.heading}>{t.proposal.hangs}</h3>
              <div className={styles.sheet}>
                <CustomerWords lang={proposal.language}>{proposal.text}</CustomerWords>
              </div>
              <HiddenList
                turn={proposal.turn}
                masked={proposal.masked}
                leave={choice.leave}
                onShow={show}
                onHide={(source) => choose({ ...choice, leave: choice.leave.filter((each) => each !== source) })}
              />
            </section>
          </div>
          <AddedFields added={added} proposed={proposal.mood} onChange={setAdded} />
          <Checkbox isSelected={choice.showsName} onChange={(showsName) => choose({ ...choice, showsName })}>
            {t.proposal.showsName}
          </Checkbox>
          <ConsentPart conversationId={conversationId} permissions={proposal.permissions} onAsked={() => keepButton.current?.focus()} />
          <div className={styles.last}>
            <Button ref={keepButton} type="submit" variant="primary" autoFocus isPending={keep.isPending} isDisabled={proposal.permissions.quote === 'refused'}>
              {t.proposal.keep}
            </Button>
            <span className={styles.detail}>{t.proposal.keeping}</span>
          </div>
        </form>
      )}
    </Dialog>
  );
}
