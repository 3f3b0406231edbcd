import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { FieldGroup } from '#platform/ui/field-group.tsx';
import { Form } from '#platform/ui/form.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { Select } from '#platform/ui/select.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Organisation } from '../contract/organisation.ts';
import { changedParts } from './changed-parts.ts';
import { usePeopleMessages } from './use-people-messages.ts';

/** What the works council's agreement can lock; the server decides for itself. */
const lockable: ReadonlySet<string> = new Set(['guestsPerHost', 'asking', 'retention']);
const kinds = ['conversations', 'accessLog', 'impressions', 'consentLedger'] as const;

/** The settings of the organisation; what the reader may not change can be read. */
export function SettingsForm({ organisation, isLocked }: {
  readonly organisation: Organisation;
  /** Whether a works agreement locks what touches people; that is then proposed instead of changed. */
  readonly isLocked: boolean;
}) {
  const t = usePeopleMessages();
  const words = t.organisation;
  const queries = useQueryClient();
  const [opened, setOpened] = useState(organisation);
  const [language, setLanguage] = useState(organisation.language);
  const [asking, setAsking] = useState(organisation.asking);
  const save = useMutation(
    api.organisation.changeOrganisation.mutationOptions({
      onSuccess(_, sent) {
        // What others changed meanwhile does not show here, so it stays as it was read.
        setOpened({ ...opened, ...sent, retention: { ...opened.retention, ...sent.retention } });
        void queries.invalidateQueries({ queryKey: api.organisation.key() });
        showToast({ message: words.saved });
      },
    }),
  );
  const mayChange = (setting: string) => organisation.can.change.includes(setting) && !(isLocked && lockable.has(setting));
  const isReadOnly = !organisation.can.change.some(mayChange);

  function submit(values: FormData) {
    const number = (field: string) => Number(values.get(field));
    const settings = {
      name: String(values.get('name')),
      timeZone: String(values.get('timeZone')),
      guestsPerHost: number('guestsPerHost'),
      language,
      asking,
      retention: changedParts(Object.fromEntries(kinds.map((kind) => [kind, number(`retention.${kind}`)])), opened.retention),
    };
    const changed = changedParts(settings, { ...opened, retention: {} });
    save.mutate(Object.fromEntries(Object.entries(changed).filter(([setting]) => mayChange(setting))));
  }

  return (
    <Form
      onSubmit={submit}
      problem={save.error && problemOf(save.error)}
      fieldLabels={{
        name: words.name,
        timeZone: words.timeZone,
        guestsPerHost: words.guestsPerHost,
        ...Object.fromEntries(kinds.map((kind) => [`retention.${kind}`, words[kind]])),
      }}
      actions={
        isReadOnly ? <p>{organisation.can.change.length > 0 ? words.lockedAll : words.readOnly}</p> : <Button variant="primary" type="submit" isPending={save.isPending}>{words.save}</Button>
      }
    >
      <FieldGroup legend={words.about}>
        <TextField label={words.name} description={words.nameSentence} name="name" defaultValue={organisation.name} isRequired maxLength={120} isReadOnly={!mayChange('name')} />
        <Select
          label={words.language}
          description={words.languageSentence}
          value={language}
          onChange={setLanguage}
          isDisabled={!mayChange('language')}
          choices={[{ id: 'de', label: t.languages.de }, { id: 'en', label: t.languages.en }]}
        />
        <TextField label={words.timeZone} description={words.timeZoneSentence} name="timeZone" defaultValue={organisation.timeZone} isRequired maxLength={60} isReadOnly={!mayChange('timeZone')} />
      </FieldGroup>
      <FieldGroup legend={words.listening}>
        <TextField
          label={words.guestsPerHost}
          name="guestsPerHost"
          inputMode="numeric"
          pattern="[0-9]{1,2}"
          defaultValue={String(organisation.guestsPerHost)}
          isRequired
          isReadOnly={!mayChange('guestsPerHost')}
        />
        <RadioGroup
          label={words.asking}
          value={asking}
          onChange={setAsking}
          isDisabled={!mayChange('asking')}
          choices={[
            { id: 'automatic', label: words.askingChoices.automatic },
            { id: 'by-agent', label: words.askingChoices.byAgent },
          ]}
        />
      </FieldGroup>
      <FieldGroup legend={words.retention} description={words.retentionSentence} direction="row">
        {kinds.map((kind) => (
          <TextField
            key={kind}
            label={words[kind]}
            name={`retention.${kind}`}
            inputMode="numeric"
            pattern="[0-9]{1,4}"
            defaultValue={String(organisation.retention[kind])}
            isRequired
            isReadOnly={!mayChange('retention')}
          />
        ))}
      </FieldGroup>
    </Form>
  );
}
