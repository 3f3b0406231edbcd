import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { ConfirmDialog } from '#platform/ui/confirm-dialog.tsx';
import { FieldGroup } from '#platform/ui/field-group.tsx';
import { Form } from '#platform/ui/form.tsx';
import { Select } from '#platform/ui/select.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { TextArea } from '#platform/ui/text-area.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useLetterMessages } from './use-letter-messages.ts';

const securities = ['starttls', 'tls', 'none'] as const;

/** When letters go and through which server; saving asks the server first. */
export function MailForm({ settings }: { readonly settings: Awaited<ReturnType<typeof api.letters.settings.call>> }) {
  const t = useLetterMessages().settings;
  const queries = useQueryClient();
  const { mail } = settings;
  const [weekday, setWeekday] = useState(String(settings.weekday));
  const [hour, setHour] = useState(String(settings.hour));
  const [security, setSecurity] = useState(mail?.security ?? 'starttls');
  const [isAsking, setAsking] = useState(false);
  const save = useMutation(
    api.letters.changeSettings.mutationOptions({
      onSuccess(now) {
        void queries.invalidateQueries({ queryKey: api.letters.key() });
        setAsking(false);
        showToast({ message: now.mail ? t.saved : t.removed });
      },
    }),
  );
  const time = { weekday: Number(weekday), hour: Number(hour) };

  function submit(values: FormData) {
    const text = (field: string) => String(values.get(field) ?? '').trim();
    const password = String(values.get('mail.password') ?? '');
    save.mutate({
      ...time,
      mail: {
        host: text('mail.host'),
        port: Number(text('mail.port')),
        security,
        user: text('mail.user'),
        ...(password && { password }),
        certificate: text('mail.certificate'),
        senderName: text('mail.senderName'),
        senderAddress: text('mail.senderAddress'),
      },
    });
  }

  return (
    <>
      <Form
        onSubmit={submit}
        problem={save.error && !isAsking ? problemOf(save.error) : null}
        fieldLabels={{ 'mail.host': t.host, 'mail.port': t.port, 'mail.security': t.security, 'mail.user': t.user, 'mail.password': t.password, 'mail.certificate': t.certificate, 'mail.senderName': t.senderName, 'mail.senderAddress': t.senderAddress }}
        actions={
          <>
            <Button variant="primary" type="submit" isPending={save.isPending}>{t.save}</Button>
            {mail && <Button variant="danger" onPress={() => setAsking(true)}>{t.remove}</Button>}
          </>
        }
      >
        <FieldGroup legend={t.when} description={t.zone} direction="row">
          <Select label={t.weekday} value={weekday} onChange={setWeekday} choices={t.weekdays.split(',').map((label, day) => ({ id: String(day + 1), label }))} />
          <Select label={t.hour} value={hour} onChange={setHour} choices={Array.from({ length: 24 }, (_, each) => ({ id: String(each), label: t.clock(each) }))} />
        </FieldGroup>
        <FieldGroup legend={t.server}>
          <TextField label={t.host} name="mail.host" defaultValue={mail?.host ?? ''} placeholder="smtp.example.com" isRequired maxLength={253} autoComplete="off" />
          <TextField label={t.port} name="mail.port" defaultValue={String(mail?.port ?? 587)} inputMode="numeric" pattern="[0-9]{1,5}" isRequired />
          <Select label={t.security} value={security} onChange={setSecurity} choices={securities.map((id) => ({ id, label: t.securities[id] }))} />
          <TextField label={t.user} description={t.userSentence} name="mail.user" defaultValue={mail?.user ?? ''} isOptional maxLength={254} autoComplete="off" />
          <TextField label={t.password} description={mail?.hasPassword ? t.passwordKept : t.passwordNone} name="mail.password" type="password" isOptional maxLength={500} autoComplete="off" />
          <TextField label={t.senderName} name="mail.senderName" defaultValue={mail?.senderName ?? ''} isRequired maxLength={100} autoComplete="off" />
          <TextField label={t.senderAddress} name="mail.senderAddress" type="email" defaultValue={mail?.senderAddress ?? ''} isRequired maxLength={254} autoComplete="off" />
          <TextArea label={t.certificate} description={t.certificateSentence} name="mail.certificate" defaultValue={mail?.certificate ?? ''} isOptional maxLength={20_000} />
        </FieldGroup>
      </Form>
      <ConfirmDialog
        title={t.remove}
        confirm={t.remove}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => save.mutate({ ...time, mail: null })}
        isPending={save.isPending}
        problem={isAsking && save.error ? problemOf(save.error) : null}
      >
        <p>{t.removeSentence}</p>
      </ConfirmDialog>
    </>
  );
}
