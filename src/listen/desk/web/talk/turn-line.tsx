import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { Filled } from '#web/navigation/filled.tsx';
import type { DeskConversation, DeskEvent } from '../../contract/desk-conversation.ts';
import { TurnFiles } from '../files/turn-files.tsx';
import { underTurn } from '../slots.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './talk.module.css';

type Turn = Extract<DeskEvent, { kind: 'turn' }>;

/** A longer silence gets a new line with the time, even when the same person goes on. */
const pause = 2 * 60_000;

/** What one side said: the customer in the serif, the agent in the sans. */
export function TurnLine({ turn, before, near, conversation }: {
  readonly turn: Turn;
  readonly before: DeskEvent | undefined;
  /** The moment it stands next to: of what came before it, else now. */
  readonly near: string | number;
  readonly conversation: DeskConversation;
}) {
  const t = useDeskMessages().talk;
  const format = useFormatters();
  const { customer, language } = conversation;
  const isSameSide = before?.kind === 'turn' && before.by === turn.by;
  const time = format.timeNextTo(turn.at, near);
  // Over midnight everybody begins anew.
  const goesOn = isSameSide && Date.parse(turn.at) - Date.parse(before.at) <= pause && time === format.time(turn.at);
  return (
    <div className={styles.turn} data-by={turn.by} data-seq={turn.seq} data-first={!goesOn || undefined}>
      {!goesOn && (
        <span className={styles.speaker}>
          {turn.by === 'customer' ? customer : t.you}
          <time dateTime={turn.at}>{time}</time>
        </span>
      )}
      {turn.by === 'customer' ? (
        <CustomerWords lang={language} size="small">
          <span data-words>{turn.text}</span>
        </CustomerWords>
      ) : (
        <p className={styles.own} lang={language}>
          {turn.text}
        </p>
      )}
      <TurnFiles conversationId={conversation.id} turn={turn} />
      {turn.by === 'customer' && <Filled slot={underTurn} conversation={conversation} turn={turn} />}
    </div>
  );
}
