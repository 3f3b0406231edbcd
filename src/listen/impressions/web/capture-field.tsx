import { CornerDownLeft, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { WithheldWords } from '#platform/ui/withheld-words.tsx';
import { GrowingField } from '#platform/ui/growing-field.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { useMedia } from '#platform/ui/use-media.ts';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import { useConnection } from '#web/live/use-connection.ts';
import { withKind } from '../contract/split-sign.ts';
import styles from './capture-field.module.css';
import { KindPicker } from './kind-picker.tsx';
import { useCapture, type CapturedConversation } from './use-capture.ts';
import { useImpressionMessages } from './use-impression-messages.ts';
import { useSelectedWords } from './use-selected-words.ts';

/** Characters in one line; what is longer is a report. */
const longest = 2_000;

/**
 * One field for everything a guest wants to hold fast. A sign in front sets the kind, Enter stamps the line to the moment it was
 * begun at, words marked in a turn are quoted. Works without a connection; nothing typed is ever lost to a refusal.
 */
export function CaptureField({ visitId, handle, conversation, lang = 'de' }: {
  readonly visitId: string;
  /** The conversation in view, whatever its door. */
  readonly handle: string | null;
  /** What is heard there while its door is open. Lines belong to what was heard last; without anything, to the visit. */
  readonly conversation: CapturedConversation | undefined;
  /** The language that is spoken there. */
  readonly lang?: 'de' | 'en';
}) {
  const t = useImpressionMessages();
  const format = useFormatters();
  const capture = useCapture(visitId, handle, conversation);
  const [hint, setHint] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const isNarrow = useMedia('(max-width: 45rem)');
  const isAway = useConnection() === 'away';

  const textOf = (turnKey: string) => conversation?.turns.find(({ key }) => key === turnKey)?.text;

  function quote(turnKey: string, start: number, end: number) {
    const turn = conversation?.turns.find(({ key }) => key === turnKey);
    if (!conversation || !turn) return;
    if (turn.by !== 'customer') return setHint(t.capture.agentNotQuotable);
    if (!conversation.mayQuote) return setHint(t.capture.notQuotable);
    setHint(undefined);
    capture.quote({ turnKey, start, end, handle: conversation.handle });
    // A finger goes on reading; focus would raise the keyboard over the words.
    if (!matchMedia('(pointer: fine)').matches) return;
    getSelection()?.removeAllRanges();
    field.current?.focus({ preventScroll: true });
  }

  useSelectedWords(textOf, ({ turnKey, start, end }) => quote(turnKey, start, end));

  const isTooLong = capture.line.length > longest;
  // What was pasted stays whole until its writer has shortened it; cutting it unasked would lose the end unseen.
  const save = () => isTooLong || capture.save();

  function quoteLast() {
    const turn = conversation?.turns.findLast(({ by }) => by === 'customer');
    if (turn) quote(turn.key, 0, turn.text.length);
  }

  useShortcuts(t.capture.keys, [
    { keys: 'Alt+KeyW', shown: 'Alt+W', label: t.capture.quoteLast, whileTyping: true, run: quoteLast },
  ]);

  const { refusal, quoting } = capture;
  const quoted = quoting && textOf(quoting.turnKey)?.slice(quoting.start, quoting.end);
  const named = refusal?.errors?.map(({ message }) => message).join(', ') ?? '';
  const placeholders = new Set(capture.masked.map(({ placeholder }) => placeholder));
  const notice =
    hint ?? (placeholders.size > 0 ? t.capture.masked(format.list(placeholders)) : isAway && capture.waiting > 0 ? t.capture.waiting(capture.waiting) : '');

  return (
    <div className={styles.capture}>
      <KindPicker
        kind={capture.kind}
        onChoose={(kind) => {
          capture.type(withKind(capture.line, kind));
          field.current?.focus();
        }}
      />
      {quoting && (
        <div className={styles.quote}>
          {quoted === undefined ? (
            <p>{t.capture.quoteHidden}</p>
          ) : (
            <CustomerWords lang={lang} size="small">
              <WithheldWords>{quoted}</WithheldWords>
            </CustomerWords>
          )}
          <IconButton size="small" label={t.capture.dropQuote} icon={<X />} onPress={() => capture.quote(undefined)} />
        </div>
      )}
      <div className={styles.line}>
        <GrowingField
          label={t.capture.label}
          placeholder={isNarrow ? t.capture.placeholderShort : t.capture.placeholder}
          value={capture.line}
          onChange={(line) => {
            setHint(undefined);
            capture.type(line);
          }}
          onEnter={save}
          errorMessage={isTooLong ? t.capture.tooLong(format.number(capture.line.length), format.number(longest)) : refusal && t.capture.refused(refusal.title, named, refusal.remedy ?? '')}
          inputRef={field}
        />
        <IconButton label={t.capture.save} keys="Enter" icon={<CornerDownLeft />} onPress={save} />
      </div>
      <output className={styles.notice}>{notice}</output>
    </div>
  );
}
