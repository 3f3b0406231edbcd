import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { SearchField } from '#platform/ui/search-field.tsx';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import type { Evidence } from '#understand/search/contract/evidence.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useMe } from '#web/session/use-me.ts';
import styles from './theme-picker-dialog.module.css';
import { useRereadThemes } from './use-reread-themes.ts';
import { useThemeMessages } from './use-theme-messages.ts';

/** Where a piece of evidence belongs: chosen by those who curate, suggested by its author, read by everybody. */
export function ThemePickerDialog({ evidence, onClose }: { readonly evidence: Evidence; readonly onClose: () => void }) {
  const t = useThemeMessages().picker;
  const { locale } = useLocale();
  const { permissions } = useMe();
  const [text, setText] = useState('');
  const reread = useRereadThemes();
  const all = useQuery(api.themes.list.queryOptions({ input: { order: 'name' } }));
  const own = useQuery(api.themes.ofEvidence.queryOptions({ input: { evidenceId: evidence.id } }));
  const add = useMutation(api.themes.add.mutationOptions({ onSuccess: reread }));
  const takeOut = useMutation(api.themes.takeOut.mutationOptions({ onSuccess: reread }));
  const suggest = useMutation(api.themes.suggest.mutationOptions({ onSuccess: reread }));
  const begin = useMutation(
    api.themes.create.mutationOptions({
      async onSuccess() {
        setText('');
        await reread();
      },
    }),
  );
  const mayCurate = permissions.includes('themes:curate');
  const maySuggest = !mayCurate && evidence.mine && permissions.includes('themes:suggest');
  const belongs = new Map(own.data?.items.map((theme) => [theme.id, theme.suggested]));
  const wanted = text.trim().toLocaleLowerCase(locale);
  const offered = (all.data?.items ?? []).filter(
    (theme) => (mayCurate || maySuggest || belongs.has(theme.id)) && theme.title[locale].toLocaleLowerCase(locale).includes(wanted),
  );
  const error = [all, own, add, takeOut, suggest, begin].find((each) => each.error)?.error;

  return (
    <Dialog title={t.title} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <div className={styles.picker}>
        <p>{mayCurate ? t.curate : maySuggest ? t.suggest : t.read}</p>
        {(mayCurate || maySuggest) && <SearchField label={t.find} placeholder={t.find} value={text} onChange={setText} autoFocus />}
        {error && <ProblemNotice problem={problemOf(error)} />}
        {(all.isPending || own.isPending) && <Skeleton lines={4} />}
        {all.data && own.data && (
          <ul role="list" className={styles.themes}>
            {offered.map((theme) => {
              const input = { id: theme.id, evidenceId: evidence.id };
              const isSuggested = belongs.get(theme.id);
              return (
                <li key={theme.id} className={styles.theme}>
                  {mayCurate ? (
                    <Checkbox
                      isSelected={isSuggested === false}
                      onChange={(isOn) => (isOn ? add.mutate(input) : takeOut.mutate(input))}
                      description={isSuggested ? t.awaiting : undefined}
                    >
                      {theme.title[locale]}
                    </Checkbox>
                  ) : (
                    <>
                      <a href={`/themes/${theme.id}`}>{theme.title[locale]}</a>
                      {isSuggested === false && <Badge tone="chair">{t.belongs}</Badge>}
                      {isSuggested === true && <Badge tone="honey">{t.awaiting}</Badge>}
                      {isSuggested === undefined && (
                        <Button size="small" isPending={suggest.isPending && suggest.variables.id === theme.id} onPress={() => suggest.mutate(input)}>
                          {t.doSuggest}
                        </Button>
                      )}
                    </>
                  )}
                </li>
              );
            })}
            {offered.length === 0 && <li className={styles.none}>{wanted ? t.noMatch : t.none}</li>}
          </ul>
        )}
        {mayCurate && wanted && !offered.some((theme) => theme.title[locale].toLocaleLowerCase(locale) === wanted) && (
          <Button
            icon={<Plus />}
            isPending={begin.isPending}
            onPress={() => begin.mutate({ title: { de: '', en: '', [locale]: text.trim() }, evidence: [evidence.id] })}
          >
            {t.begin(text.trim())}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
