import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MailX, Send } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { Switch } from '#platform/ui/switch.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './letter-page.module.css';
import { useLetterMessages } from './use-letter-messages.ts';

/** Mine: wanted or not, when the next one comes, what became of the last, and one to look at. */
export function MyLetterPart({ letter }: { readonly letter: Awaited<ReturnType<typeof api.letters.mine.call>> }) {
  const t = useLetterMessages();
  const { weekday, date } = useFormatters();
  const queries = useQueryClient();
  const want = useMutation(
    api.letters.want.mutationOptions({
      async onSuccess(now) {
        // A reading that began before would bring back what was.
        await queries.cancelQueries({ queryKey: api.letters.mine.key() });
        queries.setQueryData(api.letters.mine.queryKey({ input: {} }), now);
        showToast({ message: now.wanted ? t.mine.on : t.mine.off });
      },
    }),
  );
  const now = useMutation(api.letters.sendNow.mutationOptions({ onSuccess: ({ to }) => showToast({ message: t.mine.sent(to) }) }));
  const problem = want.error ?? now.error;
  const day = t.settings.weekdays.split(',')[letter.weekday - 1] ?? '';
  return (
    <section className={styles.part} aria-labelledby="mine">
      <h2 id="mine">{t.mine.title}</h2>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      <Switch isSelected={letter.wanted} isDisabled={want.isPending} onChange={(wanted) => want.mutate({ wanted })} description={t.mine.wantedSentence(letter.to)}>
        {t.mine.wanted}
      </Switch>
      {!letter.canGo && (
        <p className={styles.notice}>
          <MailX size={20} className={styles.sign} />
          <span>
            {t.none.title} {letter.can.set ? <a href="#mail">{t.none.toSettings}</a> : t.none.forOthers}
          </span>
        </p>
      )}
      <p>
        {t.mine.when(day, t.settings.clock(letter.hour))}. {letter.next && t.mine.next(weekday(letter.next))}
      </p>
      {letter.last && <p className={styles.quiet}>{t.mine.last[letter.last.state](date(letter.last.at))}</p>}
      {letter.canGo && (
        <div className={styles.now}>
          <Button icon={<Send />} isPending={now.isPending} onPress={() => now.mutate({})}>
            {t.mine.now}
          </Button>
          <span className={styles.quiet}>{t.mine.nowSentence}</span>
        </div>
      )}
      <p className={styles.quiet}>{t.mine.private}</p>
    </section>
  );
}
