import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { Unlink } from 'lucide-react';
import { Doorway } from '#people/access/web/doorway.tsx';
import { Button } from '#platform/ui/button.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { api } from '#web/api/client.ts';
import { ProblemError } from '#web/api/problem-error.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useLetterMessages } from './use-letter-messages.ts';

/** Where a letter's link leads: asks first, ends it when pressed. The key stands in the fragment, which no server sees. */
export function EndPage() {
  const t = useLetterMessages().end;
  const key = useLocation({ select: ({ hash }) => hash });
  const end = useMutation(api.letters.end.mutationOptions());
  // Mail programs cut long addresses; half a key is as good as none.
  const isCutOff = key === '' || (end.error instanceof ProblemError && end.error.problem.status === 422);
  const toLetter = <LinkButton href="/letter">{t.again}</LinkButton>;
  return (
    <Doorway>
      {end.isSuccess ? (
        <Page title={t.done} lead={t.doneSentence} width="reading">
          <p>{toLetter}</p>
        </Page>
      ) : (
        <Page title={t.title} lead={t.lead} width="reading">
          {isCutOff && <EmptyState picture={<Unlink size={64} strokeWidth={1.25} />} title={t.missing} action={toLetter}>{t.missingSentence}</EmptyState>}
          {end.error && !isCutOff && <ProblemNotice problem={problemOf(end.error)} />}
          {!isCutOff && (
            <p>
              <Button variant="primary" isPending={end.isPending} onPress={() => end.mutate({ key })}>{t.press}</Button>
            </p>
          )}
        </Page>
      )}
    </Doorway>
  );
}
