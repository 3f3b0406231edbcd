import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextArea } from '#platform/ui/text-area.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Wording } from '../../contract/wording.ts';
import { CardPreview } from './card-preview.tsx';
import { useWordingMessages } from './use-wording-messages.ts';
import styles from './wordings-page.module.css';

/** Puts a question into new words, seen as the customer will see them while one writes. */
export function RewordDialog({ wording, onClose }: { readonly wording: Wording; readonly onClose: () => void }) {
  const t = useWordingMessages();
  const queries = useQueryClient();
  const { purpose, language } = wording;
  const [template, setTemplate] = useState(wording.template);
  const [complaint, setComplaint] = useState<string | null>(null);
  const reword = useMutation(
    api.consent.reword.mutationOptions({
      onSuccess({ version }) {
        onClose();
        showToast({ message: t.saved(version, t.languages[language === 'de' ? 'en' : 'de']) });
        void queries.invalidateQueries({ queryKey: api.consent.key() });
      },
    }),
  );

  function submit() {
    const words = template.trim();
    const wrong = words === wording.template ? t.unchanged : purpose === 'listen' && !words.includes('{who}') ? t.whoMissing : null;
    setComplaint(wrong);
    if (!wrong) reword.mutate({ purpose, language, template: words });
  }

  return (
    <Dialog title={t.rewordTitle(t.purpose[purpose], t.languages[language])} width="wide" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form
        problem={reword.error && problemOf(reword.error)}
        fieldLabels={{ template: t.text }}
        onSubmit={submit}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={reword.isPending}>{t.save}</Button>
            <Button onPress={onClose}>{t.cancel}</Button>
          </>
        }
      >
        <TextArea
          label={t.text}
          description={purpose === 'listen' ? `${t.textSentence} ${t.whoSentence}` : t.textSentence}
          name="template"
          value={template}
          onChange={(text) => {
            setTemplate(text);
            setComplaint(null);
          }}
          rows={5}
          maxLength={1_500}
          isRequired
          autoFocus
          {...(complaint === null ? {} : { errorMessage: complaint })}
        />
        <CardPreview template={template} language={language} />
        <p className={styles.soft}>{t.effect}</p>
      </Form>
    </Dialog>
  );
}
