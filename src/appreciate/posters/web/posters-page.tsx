import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { posterWords } from '../contract/words/poster-words.ts';
import { PosterList } from './kept/poster-list.tsx';
import { choiceOf, firstDraft, selectionOf, type Draft } from './making/draft.ts';
import { PosterForm } from './making/poster-form.tsx';
import { Preview } from './preview/preview.tsx';
import { usePreview } from './preview/use-preview.ts';
import styles from './posters-page.module.css';
import { usePosterMessages } from './use-poster-messages.ts';

/** Printing what hangs: one chooses, sees it at once as it will be, and has it drawn. */
export function PostersPage() {
  const t = usePosterMessages();
  const { locale } = useLocale();
  const [draft, setDraft] = useState<Draft>(() => firstDraft(posterWords(locale).thanks));
  const [today] = useState(() => new Date());
  const preview = usePreview(draft, today);
  const make = useMutation(api.posters.create.mutationOptions());
  const address = new URLSearchParams(Object.entries({ ...selectionOf(draft, today), title: draft.title.trim() }).map(([name, value]) => [name, String(value)]));
  return (
    <Page title={t.title} lead={t.lead} actions={<LinkButton href={`/posters/text?${address}`}>{t.asText}</LinkButton>}>
      <div className={styles.workshop}>
        <Preview draft={draft} state={preview} onChange={(some) => setDraft({ ...draft, ...some })} />
        <PosterForm
          draft={draft}
          onDraft={setDraft}
          onMake={() => make.mutate({ ...choiceOf(draft, today, preview.fitted), language: locale })}
          isMaking={make.isPending}
          canMake={draft.paper !== 'fitting' || (preview.fitted !== undefined && !preview.isSetting)}
          problem={make.error && <ProblemNotice problem={problemOf(make.error)} fieldLabels={t.fields} />}
        />
      </div>
      <PosterList />
    </Page>
  );
}
