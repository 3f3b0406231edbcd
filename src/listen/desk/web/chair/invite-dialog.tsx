import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Dialog } from '#platform/ui/dialog.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { SearchList } from '../search-list.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';

/** Finds a colleague and invites them to the chair. */
export function InviteDialog({ except, onClose }: {
  /** Ids of people who sit here, ask, or are invited already. */
  readonly except: readonly string[];
  readonly onClose: () => void;
}) {
  const t = useDeskMessages().invite;
  const { locale } = useLocale();
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const found = useQuery(
    api.shadowing.possibleGuests.queryOptions({ input: { search }, placeholderData: keepPreviousData }),
  );
  const invite = useMutation(
    api.shadowing.invite.mutationOptions({
      onSuccess({ guest }) {
        showToast({ message: t.done(guest.name) });
        onClose();
      },
    }),
  );
  const people = (found.data?.items ?? []).filter(({ id }) => !except.includes(id));
  const problem = invite.error ?? found.error;
  return (
    <Dialog title={t.title} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <p>{t.lead}</p>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      <SearchList
        label={t.search}
        items={people.map(({ id, name, function: what }) => ({ id, label: name, detail: what[locale] }))}
        none={t.none}
        text={text}
        onText={setText}
        onChoose={(guestId) => invite.mutate({ guestId })}
      />
    </Dialog>
  );
}
