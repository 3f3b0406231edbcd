import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { saveFile } from '#platform/ui/save-file.ts';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextArea } from '#platform/ui/text-area.tsx';
import { client } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useProofMessages } from './use-proof-messages.ts';

const forms = ['signed', 'encrypted', 'unsigned'] as const;
const words = ['masked', 'all', 'none'] as const;

/** Asks how much of a conversation leaves as a vCon, and in which form. */
export function ExportDialog({ conversationId, onClose }: { readonly conversationId: string; readonly onClose: () => void }) {
  const t = useProofMessages().vcon;
  const [left, setLeft] = useState<(typeof words)[number]>('masked');
  const [form, setForm] = useState<(typeof forms)[number]>('signed');
  const take = useMutation({
    async mutationFn(recipient: string | undefined) {
      const container = await client.privacy.exportConversation({ conversationId, form, words: left, ...(recipient !== undefined && { recipient }) });
      const file = t.file(conversationId, left);
      saveFile(file, JSON.stringify(container, null, 2), 'application/vcon');
      return file;
    },
    onSuccess(file) {
      showToast({ message: t.saved(file) });
      onClose();
    },
  });
  return (
    <Dialog title={t.title} isOpen onOpenChange={(open) => open || onClose()} width="wide">
      <p>{t.sentence}</p>
      <Form
        onSubmit={(values) => take.mutate(form === 'encrypted' ? String(values.get('recipient')) : undefined)}
        problem={take.error && problemOf(take.error)}
        fieldLabels={{ recipient: t.recipient }}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={take.isPending}>{t.take}</Button>
            <Button onPress={onClose}>{t.cancel}</Button>
          </>
        }
      >
        <RadioGroup label={t.words.label} value={left} onChange={setLeft} choices={words.map((id) => ({ id, ...t.words[id] }))} />
        <RadioGroup label={t.forms.label} value={form} onChange={setForm} choices={forms.map((id) => ({ id, ...t.forms[id] }))} />
        {form === 'encrypted' && (
          <TextArea name="recipient" label={t.recipient} description={t.recipientSentence} placeholder="-----BEGIN CERTIFICATE-----" isRequired rows={4} maxLength={100_000} spellCheck="false" autoComplete="off" />
        )}
        <p>
          <Link to="/vcon/keys">{t.keys}</Link>
        </p>
      </Form>
    </Dialog>
  );
}
