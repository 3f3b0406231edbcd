import { useMutation } from '@tanstack/react-query';
import { Button } from '#platform/ui/button.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { Form } from '#platform/ui/form.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { TextArea } from '#platform/ui/text-area.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Theme } from '../contract/theme.ts';
import { useRereadThemes } from './use-reread-themes.ts';
import { useThemeMessages } from './use-theme-messages.ts';

/** Begins a theme or renames one. The reader's language comes first, and one language is enough. */
export function ThemeDialog({ theme, onDone, onClose }: {
  readonly theme?: Theme;
  readonly onDone?: (theme: Theme) => void;
  readonly onClose: () => void;
}) {
  const t = useThemeMessages().form;
  const { locale } = useLocale();
  const reread = useRereadThemes();
  const onSuccess = (done: Theme) => {
    void reread();
    onDone?.(done);
    onClose();
  };
  const create = useMutation(api.themes.create.mutationOptions({ onSuccess }));
  const change = useMutation(api.themes.change.mutationOptions({ onSuccess }));
  const { error, isPending } = theme ? change : create;
  const languages = locale === 'de' ? (['de', 'en'] as const) : (['en', 'de'] as const);

  function save(values: FormData) {
    const text = (name: string) => String(values.get(name) ?? '').trim();
    const title = { de: text('title.de'), en: text('title.en') };
    const description = { de: text('description.de'), en: text('description.en') };
    if (theme) change.mutate({ id: theme.id, title, description });
    else create.mutate({ title, description });
  }

  return (
    <Dialog title={theme ? t.changeTitle : t.beginTitle} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form
        onSubmit={save}
        problem={error && problemOf(error)}
        fieldLabels={{ title: t.titleIn[locale] }}
        actions={
          <Button type="submit" variant="primary" isPending={isPending}>
            {theme ? t.save : t.begin}
          </Button>
        }
      >
        {languages.map((language, index) => (
          <TextField
            key={language}
            label={t.titleIn[language]}
            name={`title.${language}`}
            defaultValue={theme?.title[language] ?? ''}
            description={index === 0 ? t.either : undefined}
            isRequired={index === 0}
            isOptional={index > 0}
            maxLength={120}
            autoFocus={index === 0}
          />
        ))}
        {languages.map((language) => (
          <TextArea
            key={language}
            label={t.descriptionIn[language]}
            name={`description.${language}`}
            defaultValue={theme?.description[language] ?? ''}
            isOptional
            maxLength={1_000}
            rows={2}
          />
        ))}
      </Form>
    </Dialog>
  );
}
