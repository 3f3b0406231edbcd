import { useState } from 'react';
import { Button } from '../button.tsx';
import { Checkbox } from '../checkbox.tsx';
import { FieldGroup } from '../field-group.tsx';
import { Form } from '../form.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { SearchField } from '../search-field.tsx';
import { Select } from '../select.tsx';
import { Switch } from '../switch.tsx';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';
import { Part } from './part.tsx';
import styles from './specimen.module.css';
import { useTexts } from './texts.ts';

type Reason = 'parcel' | 'invoice' | 'part' | 'thanks';
type Listener = 'all' | 'unit' | 'nobody';

export function FieldsPart() {
  const t = useTexts();
  const [reason, setReason] = useState<Reason | null>(null);
  const [listener, setListener] = useState<Listener>('all');
  const [sent, setSent] = useState(false);
  return (
    <Part id="fields" title={t.parts.fields}>
      <div className={styles.columns}>
        <TextField label={t.name} isOptional defaultValue="Jule Brandt" autoComplete="off" />
        <TextField label={t.email} type="email" description={t.emailDescription} placeholder="name@example.com" />
        <TextField label={t.email} type="email" defaultValue="niemand@" errorMessage={t.emailError} />
        <TextField label={t.name} defaultValue="Jule Brandt" isDisabled />
        <TextField label={t.name} defaultValue="Jule Brandt" isReadOnly />
        <SearchField label={t.search} placeholder={t.search} keys="/" />
        <SearchField label={t.search} defaultValue={t.reasons.invoice} />
        <TextArea label={t.impression} placeholder={t.impressionPlaceholder} rows={2} />
        <TextArea label={t.impression} rows={1} defaultValue={`${t.quote} ${t.prose}`} />
        <Select<Reason>
          label={t.reason}
          value={reason}
          onChange={setReason}
          choices={[
            { id: 'parcel', label: t.reasons.parcel, detail: t.reasonDetail },
            { id: 'invoice', label: t.reasons.invoice },
            { id: 'part', label: t.reasons.part },
            { id: 'thanks', label: t.reasons.thanks, isDisabled: true },
          ]}
        />
        <div>
          <Checkbox description={t.consentDescription}>{t.consent}</Checkbox>
          <Checkbox defaultSelected>{t.consent}</Checkbox>
          <Checkbox isIndeterminate>{t.quoting}</Checkbox>
          <Checkbox isDisabled>{t.consent}</Checkbox>
        </div>
        <div>
          <Switch defaultSelected description={t.offerDescription}>
            {t.offer}
          </Switch>
          <Switch>{t.offer}</Switch>
          <Switch isDisabled>{t.offer}</Switch>
        </div>
        <RadioGroup<Listener>
          label={t.listeners}
          description={t.listenerDetail}
          value={listener}
          onChange={setListener}
          choices={[
            { id: 'all', label: t.listenerChoices.all, detail: t.listenerDetail },
            { id: 'unit', label: t.listenerChoices.unit },
            { id: 'nobody', label: t.listenerChoices.nobody, isDisabled: true },
          ]}
        />
      </div>
      <Form
        onSubmit={() => setSent(true)}
        problem={sent ? { ...t.problem, field: 'email' } : null}
        fieldLabels={{ email: t.email }}
        actions={
          <Button variant="primary" type="submit">
            {t.save}
          </Button>
        }
      >
        <FieldGroup legend={t.group} description={t.groupDescription} direction="row">
          <TextField label={t.name} name="name" isRequired autoComplete="off" />
          <TextField label={t.email} name="email" type="email" isRequired autoComplete="off" />
        </FieldGroup>
        <Checkbox name="consent" isRequired>
          {t.consent}
        </Checkbox>
      </Form>
    </Part>
  );
}
