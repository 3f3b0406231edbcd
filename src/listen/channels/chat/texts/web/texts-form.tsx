import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { FieldGroup } from '#platform/ui/field-group.tsx';
import { Form } from '#platform/ui/form.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextArea } from '#platform/ui/text-area.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { de } from '../../widget/panel/messages.de.ts';
import { en } from '../../widget/panel/messages.en.ts';
import { widgetTextLimit, widgetTexts, type WidgetText } from '../contract/widget-text.ts';
import { changedTexts, halfTexts, type Wording, type Wordings } from './changed-texts.ts';
import { useWebsitesMessages } from './use-websites-messages.ts';

const nothing: Wording = { de: '', en: '' };

/** In the order a customer meets them. */
const order: readonly WidgetText[] = ['heading', 'greeting', 'privacy', 'inputHint', 'waiting', 'taken', 'ended'];

/** The widget's texts in both languages side by side, for all websites or those of one brand. */
export function TextsForm({ brand, texts }: { readonly brand: string | undefined; readonly texts: Wordings }) {
  const t = useWebsitesMessages();
  const queries = useQueryClient();
  const [fields, setFields] = useState(() => fieldsOf(texts));
  const [half, setHalf] = useState<readonly WidgetText[]>([]);
  const save = useMutation(
    api.widget.reword.mutationOptions({
      onSuccess(saved) {
        queries.setQueryData(api.widget.texts.queryKey({ input: { brand } }), saved);
        void queries.invalidateQueries({ queryKey: api.widget.key() });
        setFields(fieldsOf(saved.texts));
        showToast({ message: t.saved });
      },
    }),
  );

  function submit() {
    const incomplete = halfTexts(fields);
    setHalf(incomplete);
    if (incomplete.length === 0) save.mutate({ brand, texts: changedTexts(texts, fields) });
  }

  const field = (name: WidgetText, language: keyof Wording) => (
    <TextArea
      label={language === 'de' ? t.german : t.english}
      rows={(language === 'de' ? de : en).texts[name].length > 50 ? 4 : 2}
      lang={language}
      value={fields[name][language]}
      onChange={(value) => setFields({ ...fields, [name]: { ...fields[name], [language]: value } })}
      placeholder={(language === 'de' ? de : en).texts[name]}
      maxLength={widgetTextLimit}
      errorMessage={half.includes(name) && fields[name][language].trim() === '' ? t.bothLanguages : undefined}
    />
  );

  return (
    <Form
      onSubmit={submit}
      problem={save.error && problemOf(save.error)}
      actions={
        <Button variant="primary" type="submit" isPending={save.isPending}>
          {t.save}
        </Button>
      }
    >
      {order.map((name) => (
        <FieldGroup key={name} legend={t.text[name].name} description={t.text[name].when} direction="row">
          {field(name, 'de')}
          {field(name, 'en')}
        </FieldGroup>
      ))}
    </Form>
  );
}

function fieldsOf(texts: Wordings): Record<WidgetText, Wording> {
  return Object.fromEntries(widgetTexts.map((name) => [name, texts[name] ?? nothing])) as Record<WidgetText, Wording>;
}
