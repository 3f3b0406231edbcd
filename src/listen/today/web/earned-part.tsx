import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EarnedPraise } from '#appreciate/praise/contract/earned-praise.ts';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import styles from './today-page.module.css';
import { useTodayMessages } from './use-today-messages.ts';

/** A thanks for the reader that a colleague kept: they see it first, and it hangs nowhere before they say so. One at a time. */
export function EarnedPart() {
  const { data } = useQuery(api.praise.waiting.queryOptions({ input: { open: 'true', limit: 1 }, refetchInterval: 30_000, staleTime: 0, gcTime: 0 }));
  const [thanks] = data?.items ?? [];
  return thanks ? <Earned key={thanks.id} thanks={thanks} /> : null;
}

function Earned({ thanks: { id, text, language, keptBy, mayHang } }: { readonly thanks: EarnedPraise }) {
  const t = useTodayMessages().thanks;
  const queries = useQueryClient();
  const [showsName, setShowsName] = useState(false);
  const answer = useMutation(
    api.praise.answer.mutationOptions({
      onSuccess(answered) {
        void queries.invalidateQueries({ queryKey: api.praise.key() });
        showToast({ message: answered.answer === 'yes' ? (answered.mayHang === 'nowhere' ? t.hangsLater : t.hangs) : t.staysWithYou });
      },
    }),
  );
  return (
    <Card as="section" header={<h2>{t.forYou}</h2>}>
      <CustomerWords lang={language}>
        <span dir="auto">{text}</span>
      </CustomerWords>
      <p className={styles.soft}>
        {t.keptBy(keptBy)} {t.may[mayHang]}
      </p>
      {answer.error && <ProblemNotice problem={problemOf(answer.error)} />}
      <Checkbox isSelected={showsName} onChange={setShowsName}>{t.withName}</Checkbox>
      <div className={styles.actions}>
        <Button variant="primary" isPending={answer.isPending} onPress={() => answer.mutate({ id, hangs: true, showsName })}>{t.letHang}</Button>
        <Button isDisabled={answer.isPending} onPress={() => answer.mutate({ id, hangs: false })}>{t.ratherNot}</Button>
      </div>
    </Card>
  );
}
