import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { ProblemError } from '#web/api/problem-error.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { NotPermitted } from '#web/routing/not-permitted.ts';
import { useShellMessages } from '#web/shell/use-shell-messages.ts';
import { ForbiddenPage } from './forbidden-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** In place of a page that could not be shown: what happened, and what to do. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useShellMessages();
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  useEffect(() => queries.reset(), [queries]);
  if (error instanceof NotPermitted) return <ForbiddenPage />;
  if (error instanceof ProblemError && error.kind === 'not-permitted') return <ForbiddenPage />;
  if (error instanceof ProblemError && error.kind === 'not-found') return <NotFoundPage />;
  const problem = problemOf(error);

  function tryAgain() {
    reset();
    void router.invalidate();
  }

  return (
    <Page title={t.failed} width="reading">
      <ProblemNotice
        problem={problem}
        takesFocus
        actions={
          error instanceof ProblemError ? (
            <Button onPress={tryAgain}>{t.tryAgain}</Button>
          ) : (
            <Button onPress={() => location.reload()}>{t.broken.reload}</Button>
          )
        }
      />
    </Page>
  );
}
