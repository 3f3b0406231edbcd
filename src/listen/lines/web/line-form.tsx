import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BookOpen, CircleCheck, PlugZap } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { Form } from '#platform/ui/form.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { Switch } from '#platform/ui/switch.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Line, LineKind } from '../contract/line.ts';
import { draftOf, isAsked, settingsOf } from './line-draft.ts';
import styles from './lines-page.module.css';
import { RemoveLine } from './remove-line.tsx';
import { SettingInput } from './setting-input.tsx';
import { useLinesMessages } from './use-lines-messages.ts';

/** The settings of a line, made from what its kind says it needs. They can be tried before they are saved. */
export function LineForm({ id, kind, line, address }: {
  readonly id: string;
  readonly kind: LineKind;
  readonly line: Line | null;
  readonly address: string;
}) {
  const t = useLinesMessages();
  const { locale } = useLocale();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(line?.name ?? kind.name[locale]);
  const [isActive, setActive] = useState(line?.active ?? true);
  const [draft, setDraft] = useState(() => draftOf(kind, line));
  const save = useMutation(
    api.lines.put.mutationOptions({
      async onSuccess(saved) {
        await queries.invalidateQueries({ queryKey: api.lines.list.key() });
        showToast({ message: t.saved });
        setDraft(draftOf(kind, saved));
        if (!line) void navigate({ to: '/lines/$lineId', params: { lineId: saved.id } });
      },
    }),
  );
  const check = useMutation(api.lines.check.mutationOptions());
  const refused = save.error ?? check.error;
  const labels = Object.fromEntries(kind.fields.map((field) => [`settings.${field.name}`, field.label[locale]]));

  return (
    <>
      <div className={styles.intro}>
        <p className={styles.quiet}>{t.asks[kind.asks]}</p>
        <div><LinkButton size="small" icon={<BookOpen />} href={kind.docs} target="_blank">{t.guide}</LinkButton></div>
      </div>
      {kind.calledAt && <CopyField label={t.address} description={t.addressSentence[kind.calledAt]} value={kind.calledAt === 'socket' ? address.replace(/^http/, 'ws') : address} />}
      <Form
        onSubmit={() => save.mutate({ lineId: id, kind: kind.kind, name: name.trim(), active: isActive, settings: settingsOf(kind, draft) })}
        problem={refused && problemOf(refused)}
        fieldLabels={{ name: t.name, ...labels }}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={save.isPending}>{t.save}</Button>
            <Button icon={<PlugZap />} isPending={check.isPending} onPress={() => check.mutate({ ...(line && { lineId: id }), kind: kind.kind, settings: settingsOf(kind, draft) })}>{t.check}</Button>
            {line && <RemoveLine line={line} />}
          </>
        }
      >
        <TextField label={t.name} description={t.nameSentence} name="name" value={name} onChange={setName} isRequired maxLength={120} autoComplete="off" />
        {kind.fields.filter((field) => isAsked(field, draft)).map((field) => (
          <SettingInput
            key={field.name}
            field={field}
            value={draft[field.name]}
            isSecretSet={line?.secretsSet.includes(field.name) ?? false}
            onChange={(value) => {
              check.reset();
              setDraft((held) => ({ ...held, [field.name]: value }));
            }}
          />
        ))}
        <Switch isSelected={isActive} onChange={setActive} description={t.activeSentence}>{t.active}</Switch>
        <output>{check.data?.works && <span className={styles.outcome}><CircleCheck size={20} />{t.works}</span>}</output>
        {check.data?.trouble && <ProblemNotice problem={{ title: t.worksNot, detail: check.data.trouble[locale] }} />}
      </Form>
    </>
  );
}
