import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Occasion } from '#listen/conversations/contract/met.ts';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { lastMet } from './last-met.ts';
import { useOnSiteMessages } from './use-on-site-messages.ts';

const occasions: readonly Occasion[] = ['fair', 'shop', 'visit', 'elsewhere'];

/** What is known before the first word of a talk in person: where it takes place, and in which language. Nobody's name. */
export function BeginDialog({ onBegun, onClose }: {
  readonly onBegun: (conversation: DeskConversation) => void;
  readonly onClose: () => void;
}) {
  const t = useOnSiteMessages();
  const { locale } = useLocale();
  // Whoever stands at a fair all day says so once.
  const [met, setMet] = useState(() => lastMet.read());
  const [language, setLanguage] = useState(locale);
  const begin = useMutation(
    api.inPerson.begin.mutationOptions({
      onSuccess(conversation) {
        lastMet.keep(met);
        onBegun(conversation);
        onClose();
      },
    }),
  );
  const place = met.place.trim();
  return (
    <Dialog title={t.begin.title} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <p>{t.begin.lead}</p>
      <Form
        problem={begin.error && problemOf(begin.error)}
        fieldLabels={{ place: t.begin.place }}
        onSubmit={() => begin.mutate({ language, occasion: met.occasion, ...(place && { place }) })}
        actions={
          <Button type="submit" variant="primary" isPending={begin.isPending}>
            {t.begin.confirm}
          </Button>
        }
      >
        <RadioGroup
          label={t.begin.occasion}
          choices={occasions.map((id) => ({ id, label: t.occasions[id] }))}
          value={met.occasion}
          onChange={(occasion) => setMet({ ...met, occasion })}
        />
        <TextField
          name="place"
          label={t.begin.place}
          isOptional
          placeholder={t.begin.placeExample}
          maxLength={120}
          autoComplete="off"
          value={met.place}
          onChange={(words) => setMet({ ...met, place: words })}
        />
        <RadioGroup
          label={t.begin.language}
          choices={(['de', 'en'] as const).map((id) => ({ id, label: t.languages[id] }))}
          value={language}
          onChange={setLanguage}
        />
      </Form>
    </Dialog>
  );
}
