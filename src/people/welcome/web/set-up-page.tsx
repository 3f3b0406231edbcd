import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { FieldGroup } from '#platform/ui/field-group.tsx';
import { Form } from '#platform/ui/form.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { Doorway } from '#people/access/web/doorway.tsx';
import { NewPasswordField } from '#people/access/web/new-password-field.tsx';
import { useComeIn } from '#people/access/web/use-come-in.ts';
import { api, client } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useWelcomeMessages } from './use-welcome-messages.ts';

/** The organisation's door: its name, and the first administrator. */
export function SetUpPage() {
  const t = useWelcomeMessages().setUp;
  const { locale } = useLocale();
  const [language, setLanguage] = useState(locale);
  const [person, setPerson] = useState({ name: '', email: '' });
  const comeIn = useComeIn();
  const queries = useQueryClient();
  const instance = useQuery(api.welcome.showInstance.queryOptions({ input: {} }));
  const open = useMutation(
    api.welcome.openDoor.mutationOptions({
      onSuccess: async () => comeIn(await client.access.showMe({})),
      onError: () => queries.invalidateQueries({ queryKey: api.welcome.key() }),
    }),
  );
  if (instance.data && instance.data.bornAs !== 'empty' && open.isIdle) return <Navigate to="/sign-in" replace />;

  const problem = open.error && problemOf(open.error);
  if (problem?.type.endsWith('#already-set-up')) {
    return (
      <Doorway>
        <Page title={t.title} width="reading">
          <ProblemNotice problem={problem} actions={<LinkButton href="/sign-in">{t.toSignIn}</LinkButton>} takesFocus />
        </Page>
      </Doorway>
    );
  }

  function submit(values: FormData) {
    open.mutate({
      door: 'organisation',
      name: String(values.get('name')),
      language,
      ...(instance.data?.setUpCode && { code: String(values.get('code')) }),
      admin: { ...person, password: String(values.get('password')) },
    });
  }

  return (
    <Doorway>
      <Page title={t.title} lead={t.lead} width="reading">
        <Form
          onSubmit={submit}
          problem={problem}
          fieldLabels={{ code: t.code, name: t.name, 'admin.name': t.yourName, 'admin.email': t.email, password: t.password }}
          actions={
            <>
              <Button variant="primary" type="submit" isPending={open.isPending}>{t.begin}</Button>
              <LinkButton href="/welcome">{t.back}</LinkButton>
            </>
          }
        >
          {instance.data?.setUpCode && <TextField label={t.code} description={t.codeSentence} name="code" isRequired maxLength={64} autoComplete="off" />}
          <FieldGroup legend={t.organisation}>
            <TextField label={t.name} description={t.nameSentence} name="name" isRequired maxLength={120} autoComplete="organization" />
            <RadioGroup
              label={t.language}
              orientation="horizontal"
              value={language}
              onChange={setLanguage}
              choices={[{ id: 'de', label: t.languages.de }, { id: 'en', label: t.languages.en }]}
            />
          </FieldGroup>
          <FieldGroup legend={t.you} description={t.youSentence}>
            <TextField
              label={t.yourName}
              name="admin.name"
              value={person.name}
              onChange={(name) => setPerson({ ...person, name })}
              isRequired
              maxLength={120}
              autoComplete="name"
            />
            <TextField
              label={t.email}
              name="admin.email"
              type="email"
              value={person.email}
              onChange={(email) => setPerson({ ...person, email })}
              isRequired
              maxLength={254}
              autoComplete="username"
            />
            <NewPasswordField label={t.password} person={person} />
          </FieldGroup>
        </Form>
      </Page>
    </Doorway>
  );
}
