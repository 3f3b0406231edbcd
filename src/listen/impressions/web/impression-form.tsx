import { useState, type ReactNode } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import type { Problem } from '#platform/ui/problem-notice.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import type { ImpressionKind } from '../contract/impression-kind.ts';
import { impressionKinds } from '../contract/impression-kinds.ts';
import { useImpressionMessages } from './use-impression-messages.ts';

/** What can be changed about an impression. */
export interface Changed {
  kind: ImpressionKind;
  text: string;
  consequence: string | null;
  /** The quote is to be taken out. */
  dropsQuote: boolean;
}

/** An impression in a dialog, every part in a field of its own. */
export function ImpressionForm({ initial, quote, problem, isPending, onSave, onClose }: {
  readonly initial: Omit<Changed, 'dropsQuote'>;
  /** How the quote looks, if there is one. */
  readonly quote: ReactNode;
  readonly problem: Problem | null | undefined;
  readonly isPending: boolean;
  readonly onSave: (changed: Changed) => void;
  readonly onClose: () => void;
}) {
  const t = useImpressionMessages();
  const [kind, setKind] = useState(initial.kind);
  const [dropsQuote, setDropsQuote] = useState(false);
  const [isBegun, setBegun] = useState(false);
  const hasQuote = quote !== null && !dropsQuote;
  return (
    <Dialog title={t.edit.title} isOpen isBegun={isBegun} onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form
        problem={problem}
        fieldLabels={{ text: t.edit.text, consequence: t.edit.consequence, kind: t.edit.kind, quote: t.edit.quote }}
        onSubmit={(values) =>
          onSave({ kind, text: String(values.get('text')).trim(), consequence: String(values.get('consequence')).trim() || null, dropsQuote })
        }
        actions={
          <Button type="submit" variant="primary" isPending={isPending}>
            {t.edit.save}
          </Button>
        }
      >
        <Select
          label={t.edit.kind}
          name="kind"
          choices={impressionKinds.map((each) => ({
            id: each,
            label: t.kinds[each],
            ...(each === 'mistake' ? { detail: t.mistakeMeans } : {}),
          }))}
          value={kind}
          onChange={setKind}
        />
        {quote !== null && (
          <div>
            {dropsQuote ? <p>{t.edit.quoteGoes}</p> : quote}
            <Button size="small" variant="plain" onPress={() => setDropsQuote(!dropsQuote)}>
              {dropsQuote ? t.edit.keepQuote : t.edit.dropQuote}
            </Button>
          </div>
        )}
        <TextArea
          label={t.edit.text}
          name="text"
          defaultValue={initial.text}
          onChange={() => setBegun(true)}
          maxLength={2_000}
          isRequired={!hasQuote}
          isOptional={hasQuote}
          autoFocus
          rows={3}
        />
        <TextField
          label={t.edit.consequence}
          name="consequence"
          defaultValue={initial.consequence ?? ''}
          onChange={() => setBegun(true)}
          description={t.edit.consequenceMeans}
          maxLength={500}
          isOptional
        />
      </Form>
    </Dialog>
  );
}
