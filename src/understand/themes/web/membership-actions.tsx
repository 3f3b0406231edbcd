import { useMutation } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { useRereadThemes } from './use-reread-themes.ts';
import { useThemeMessages } from './use-theme-messages.ts';

/** What can be done with one piece of evidence in a theme: take it out, or decide about a suggestion. */
export function MembershipActions({ themeId, evidenceId, isSuggested, mayCurate }: {
  readonly themeId: string;
  readonly evidenceId: string;
  readonly isSuggested: boolean;
  readonly mayCurate: boolean;
}) {
  const t = useThemeMessages();
  const reread = useRereadThemes();
  const onError = (error: Error) => void showToast({ message: problemOf(error).title });
  const add = useMutation(api.themes.add.mutationOptions({ onSuccess: reread, onError }));
  const takeOut = useMutation(
    api.themes.takeOut.mutationOptions({
      async onSuccess() {
        if (!isSuggested) showToast({ message: t.takenOut, undo: () => add.mutate({ id: themeId, evidenceId }) });
        await reread();
      },
      onError,
    }),
  );
  if (!mayCurate) return isSuggested ? <Badge tone="honey">{t.suggested}</Badge> : null;
  const input = { id: themeId, evidenceId };
  return (
    <>
      {isSuggested && <Badge tone="honey">{t.suggested}</Badge>}
      {isSuggested && (
        <Button size="small" variant="primary" icon={<Check />} isPending={add.isPending} onPress={() => add.mutate(input)}>
          {t.accept}
        </Button>
      )}
      <Button size="small" icon={<X />} isPending={takeOut.isPending} onPress={() => takeOut.mutate(input)}>
        {isSuggested ? t.turnDown : t.takeOut}
      </Button>
    </>
  );
}
