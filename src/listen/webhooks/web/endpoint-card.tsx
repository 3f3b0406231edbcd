import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { DeliveriesPart } from './deliveries-part.tsx';
import { EndpointDialog } from './endpoint-dialog.tsx';
import { EndpointQuestions, type Question } from './endpoint-questions.tsx';
import { useWebhookMessages } from './use-webhook-messages.ts';
import styles from './webhooks-page.module.css';

/** One program: where it is, how it goes, what can be done. */
export function EndpointCard({ endpoint }: { readonly endpoint: Endpoint }) {
  const t = useWebhookMessages();
  const format = useFormatters();
  const queries = useQueryClient();
  const [isEditing, setEditing] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [question, setQuestion] = useState<Question>();
  const readAgain = () => void queries.invalidateQueries({ queryKey: api.webhooks.key() });
  const test = useMutation(api.webhooks.test.mutationOptions());
  const pause = useMutation(api.webhooks.change.mutationOptions({ onSuccess: readAgain }));
  const again = useMutation(
    api.webhooks.sendFailedAgain.mutationOptions({
      onSuccess({ messages }) {
        readAgain();
        showToast({ message: t.queuedAll(messages) });
      },
    }),
  );
  const { id, name, url, types, state, waiting, failed, restUntil, lastDeliveredAt, previousSecretUntil, can } = endpoint;
  const problem = test.error ?? pause.error ?? again.error;
  return (
    <Card
      as="li"
      header={
        <>
          <h2 className={styles.name}>{name}</h2>
          <Badge tone={state === 'active' ? 'gain' : state === 'paused' ? 'neutral' : 'pain'}>{t.states[state]}</Badge>
        </>
      }
      footer={
        can.edit && (
          <span className={styles.line}>
            <Button onPress={() => test.mutate({ endpointId: id })} isPending={test.isPending}>{t.test}</Button>
            <Button onPress={() => setEditing(true)}>{t.edit}</Button>
            {state === 'active' ? <Button onPress={() => pause.mutate({ endpointId: id, state: 'paused' })} isPending={pause.isPending}>{t.pause}</Button> : <Button variant="primary" onPress={() => setQuestion('resume')}>{t.resume}</Button>}
            <Button onPress={() => setQuestion('rotate')}>{t.rotate}</Button>
            <Button variant="plain" onPress={() => setQuestion('remove')}>{t.remove}</Button>
          </span>
        )
      }
    >
      <p className={styles.code}>{url}</p>
      <p className={styles.quiet}>{types.map((type) => t.events[type]).join(' · ')}</p>
      <p className={styles.line}>
        <span>{lastDeliveredAt ? t.delivered(format.dateTime(lastDeliveredAt)) : t.never}</span>
        <span>{t.waiting(waiting)}</span>
        {failed > 0 && <span>{t.failed(failed)}</span>}
        {failed > 0 && can.edit && <Button size="small" onPress={() => again.mutate({ endpointId: id })} isPending={again.isPending}>{t.sendFailed}</Button>}
      </p>
      {state === 'failing' && <p>{t.failing}</p>}
      {state === 'gone' && <p>{t.gone}</p>}
      {state === 'active' && restUntil && <p>{t.resting(format.time(restUntil))}</p>}
      {previousSecretUntil && <p className={styles.quiet}>{t.both(format.dateTime(previousSecretUntil))}</p>}
      <output>{test.data && (test.data.trouble ? `${t.troubles[test.data.trouble]}${test.data.status ? ` (${t.answered(test.data.status)})` : ''}` : t.testTaken(test.data.status ?? 0, test.data.milliseconds))}</output>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      <div>
        <Button size="small" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>{t.log}</Button>
      </div>
      {isOpen && <DeliveriesPart endpoint={endpoint} />}
      {isEditing && <EndpointDialog endpoint={endpoint} onClose={() => setEditing(false)} />}
      {question && <EndpointQuestions endpoint={endpoint} question={question} onClose={() => setQuestion(undefined)} />}
    </Card>
  );
}
