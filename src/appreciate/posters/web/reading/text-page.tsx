import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { CopyField } from '#platform/ui/copy-field.tsx';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { saveFile } from '#platform/ui/save-file.ts';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { useHungChanges } from '#appreciate/praise/web/hung/use-hung-changes.ts';
import { praiseWords } from '#appreciate/praise/contract/words/praise-words.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { sectionsOf } from '../../contract/words/text-version.ts';
import { usePosterMessages } from '../use-poster-messages.ts';
import { readSelection } from './read-selection.ts';
import styles from './text-page.module.css';

/** What a poster says, for whoever cannot see it: headings by mood and month, and the sentence that stands for the picture. */
export function TextPage() {
  const t = usePosterMessages();
  const { locale } = useLocale();
  const { moods, channels, to } = praiseWords(locale);
  const { title, ...selection } = readSelection(location.search);
  // Words of customers are not kept once nobody looks.
  const voices = useQuery({ ...api.posters.voices.queryOptions({ input: selection }), gcTime: 0 });
  const text = useQuery({ ...api.posters.text.queryOptions({ input: { ...selection, ...(title && { title }), language: locale } }), gcTime: 0 });
  useHungChanges([api.posters.voices.key(), api.posters.text.key()]);
  const problem = text.error ?? voices.error;
  // What was read before a trouble may be true no longer.
  const written = problem ? undefined : text.data;
  const said = problem ? undefined : voices.data;
  return (
    <Page
      title={t.text.title}
      lead={t.text.lead}
      width="reading"
      actions={
        <>
          {written && <Button icon={<Download />} onPress={() => saveFile(t.text.file, written.text, 'text/plain;charset=utf-8')}>{t.text.save}</Button>}
          <LinkButton href="/posters">{t.text.back}</LinkButton>
        </>
      }
    >
      {problem && <ProblemNotice problem={problemOf(problem)} fieldLabels={t.fields} />}
      {!problem && !(written && said) && <Skeleton lines={6} />}
      {written && <CopyField label={t.text.alternative} description={t.text.alternativeSentence} value={written.alternative} />}
      {said &&
        sectionsOf(said.items, locale).map(({ mood, months }) => (
          <section key={mood} className={styles.mood}>
            <h2>{moods[mood]}</h2>
            {months.map(({ month, voices: heard }) => (
              <section key={month}>
                <h3>{month}</h3>
                <ul role="list" className={styles.voices}>
                  {heard.map(({ id, text: voice, language, channel, agent }) => (
                    <li key={id}>
                      <CustomerWords lang={language} source={[channels[channel], ...(agent === undefined ? [] : [to(agent)])].join(', ')}>{voice}</CustomerWords>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </section>
        ))}
    </Page>
  );
}
