import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '#web/api/client.ts';
import type { SideTalk } from '../../contract/visit.ts';

/**
 * What a host and their guests say to each other: what was said before, what came since the page opened, and saying something.
 * The field takes the focus when it appears.
 */
export function useSideTalk(hostId: string, live: readonly SideTalk[]) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const earlier = useQuery(api.shadowing.sideTalk.queryOptions({ input: { hostId }, staleTime: 0, gcTime: 0 }));
  const say = useMutation(
    api.shadowing.talkAside.mutationOptions({
      // What was written since stays.
      onSuccess: (_said, { text: sent }) => setText((now) => (now.trim() === sent ? '' : now)),
    }),
  );
  useEffect(() => field.current?.focus(), []);

  function send() {
    if (text.trim() !== '' && !say.isPending) say.mutate({ hostId, text: text.trim() });
  }

  return { said: inOrder(earlier.data?.items ?? [], live), isRead: earlier.isSuccess, error: say.error ?? earlier.error, text, setText, field, send, isSending: say.isPending };
}

/** What was said before and since, each once, in the order it was said. */
function inOrder(earlier: readonly SideTalk[], live: readonly SideTalk[]): SideTalk[] {
  const byId = new Map([...earlier, ...live].map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => a.at.localeCompare(b.at));
}
