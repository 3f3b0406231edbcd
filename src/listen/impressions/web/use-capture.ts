import { useEffect, useRef, useState } from 'react';
import type { HeardTurn } from '#listen/gate/contract/heard-turn.ts';
import type { ProblemBody } from '#platform/contract/problem.ts';
import { useMe } from '#web/session/use-me.ts';
import type { Masked } from '../contract/impression.ts';
import { readLine } from '../contract/read-line.ts';
import { begunLine, keepBegunLine } from './begun-line.ts';
import { impressionFrom } from './impression-from.ts';
import { useOutbox } from './outbox/use-outbox.ts';
import type { SelectedWords } from './selected-words.ts';

/** The conversation in view, as the guest hears it at this moment. */
export interface CapturedConversation {
  handle: string;
  turns: readonly HeardTurn[];
  /** The customer agreed to be quoted. */
  mayQuote: boolean;
  /** What is being spoken, where it is a call. */
  spoken: string | null;
}

/** Words to be quoted, by their place. The words themselves stay in the conversation and leave with it. */
export interface Quoting extends SelectedWords {
  handle: string;
}

interface Moment {
  handle: string;
  turnKey: string;
}

interface Draft {
  line: string;
  quoting: Quoting | undefined;
}

const emptyDraft: Draft = { line: '', quoting: undefined };

/**
 * The one field: what stands in it, which moment it belongs to, and what becomes of it.
 * @param handle the conversation in view, also while its door is closed or the connection lost.
 */
export function useCapture(visitId: string, handle: string | null, conversation: CapturedConversation | undefined) {
  const { id: personId } = useMe();
  const [kept] = useState(() => begunLine(personId, visitId));
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, line: kept?.line ?? '' });
  const [begun, setBegun] = useState<Moment | undefined>(kept?.moment);
  const [last, setLast] = useState<{ id: string; draft: Draft }>();
  const [refusal, setRefusal] = useState<ProblemBody>();
  const [masked, setMasked] = useState<readonly Masked[]>([]);
  const { outbox, entries } = useOutbox({
    arrived({ impression, masked: replaced }) {
      if (impression.id === last?.id) setMasked(replaced);
    },
    // What was just refused comes back into the field, unless something new is being written there; then it waits in the margin.
    takesBack({ written, refusal: problem }) {
      if (written.id !== last?.id || draft.line !== '' || draft.quoting) return false;
      setDraft(last.draft);
      keepBegunLine(personId, visitId, { line: last.draft.line, moment: written.anchor ?? undefined });
      setRefusal(problem);
      setLast(undefined);
      return true;
    },
  });
  const latest = conversation?.turns.at(-1)?.key ?? conversation?.spoken ?? undefined;
  const lastHeard = useRef(new Map<string, string>());
  useEffect(() => {
    if (conversation && latest) lastHeard.current.set(conversation.handle, latest);
  }, [conversation, latest]);

  /** The moment a line written now belongs to: what was heard last here, even if it is no longer on the screen. */
  function present(): Moment | undefined {
    const turnKey = handle === null ? undefined : (latest ?? lastHeard.current.get(handle));
    return handle !== null && turnKey ? { handle, turnKey } : undefined;
  }

  function type(line: string) {
    // The line belongs to what was heard when it was begun, not to what is said while it is typed.
    const moment = line.trim() === '' ? undefined : draft.line.trim() === '' ? present() : begun;
    setBegun(moment);
    setDraft({ ...draft, line });
    keepBegunLine(personId, visitId, { line, moment });
    setRefusal(undefined);
    setMasked([]);
  }

  function quote(quoting: Quoting | undefined) {
    setDraft({ ...draft, quoting });
    setRefusal(undefined);
  }

  function save() {
    const { line, quoting } = draft;
    const moment = quoting ? { handle: quoting.handle, turnKey: quoting.turnKey } : begun?.handle === handle ? begun : present();
    const quote = quoting ? { turnKey: quoting.turnKey, start: quoting.start, end: quoting.end } : null;
    const written = impressionFrom({ visitId, line, anchor: moment ?? null, quote });
    if (!written) return;
    setLast({ id: written.id, draft });
    setDraft(emptyDraft);
    keepBegunLine(personId, visitId, { line: '', moment: undefined });
    setBegun(undefined);
    setRefusal(undefined);
    setMasked([]);
    void outbox.add(written);
  }

  return { ...draft, kind: readLine(draft.line).kind, refusal, masked, waiting: entries.filter((entry) => !entry.refusal).length, type, quote, save };
}
