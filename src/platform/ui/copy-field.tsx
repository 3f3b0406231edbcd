import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { useKitMessages } from './kit-messages.ts';
import styles from './copy-field.module.css';

/** A text to take along: an invitation link, a token shown once. */
export function CopyField({ label, value, description }: {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}) {
  const t = useKitMessages();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), 3000);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      // No permission, or a page without HTTPS: the reader's own hands still work.
      input.current?.select();
      setOutcome('refused');
    }
  }

  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {description && (
        <p className={styles.description} id={`${id}-description`}>
          {description}
        </p>
      )}
      <div className={styles.line}>
        <input
          ref={input}
          id={id}
          className={styles.value}
          value={value}
          readOnly
          spellCheck={false}
          aria-describedby={description && `${id}-description`}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button icon={outcome === 'copied' ? <Check /> : <Copy />} onPress={() => void copy()}>
          {outcome === 'copied' ? t.copied : t.copy}
        </Button>
      </div>
      <output className={styles.outcome}>{outcome === 'refused' && t.copyByHand}</output>
    </div>
  );
}
