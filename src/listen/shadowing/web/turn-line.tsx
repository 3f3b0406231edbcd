import { memo } from 'react';
import type { HeardTurn } from '#listen/gate/contract/heard-turn.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { WithheldWords } from '#platform/ui/withheld-words.tsx';
import { Filled } from '#web/navigation/filled.tsx';
import styles from './conversation-view.module.css';
import { underHeard } from './slots.ts';
import { useShadowingMessages } from './use-shadowing-messages.ts';

/** A longer silence gets a new line with the time, even when the same person goes on. */
const pause = 2 * 60_000;

/** What one side said: the customer in the serif, the agent in the sans. Drawn once; a long talk must not slow the next word. */
export const TurnLine = memo(function TurnLine({ visitId, handle, turn, before, near, host, lang }: {
  readonly visitId: string;
  /** The conversation it belongs to. */
  readonly handle: string;
  readonly turn: HeardTurn;
  readonly before: HeardTurn | undefined;
  /** The moment it stands next to: of what was said before it, else now. */
  readonly near: string | number;
  readonly host: string;
  /** The language that is spoken. */
  readonly lang: Locale;
}) {
  const t = useShadowingMessages().visit;
  const format = useFormatters();
  const time = format.timeNextTo(turn.at, near);
  // Over midnight everybody begins anew.
  const isFirst = before?.by !== turn.by || Date.parse(turn.at) - Date.parse(before.at) > pause || time !== format.time(turn.at);
  return (
    <div className={styles.turn} data-turn={turn.key} data-by={turn.by} data-first={isFirst || undefined}>
      {isFirst && (
        <span className={styles.speaker}>
          {turn.by === 'customer' ? t.customer : host}
          <time dateTime={turn.at}>{time}</time>
        </span>
      )}
      {turn.by === 'customer' ? (
        <CustomerWords lang={lang}>
          <WithheldWords>{turn.text}</WithheldWords>
        </CustomerWords>
      ) : (
        <p className={styles.agent} lang={lang}>
          <WithheldWords>{turn.text}</WithheldWords>
        </p>
      )}
      {turn.by === 'customer' && <Filled slot={underHeard} visitId={visitId} handle={handle} turn={turn} />}
    </div>
  );
});
