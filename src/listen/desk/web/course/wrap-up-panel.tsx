import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { Chip } from '#platform/ui/chip.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Select } from '#platform/ui/select.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { Skeleton } from '#platform/ui/skeleton.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { SearchList } from '../search-list.tsx';
import { useCatalogue } from '#listen/conversations/web/use-catalogue.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './course.module.css';
import { reasonGroups } from './reason-groups.ts';

const noProduct = 'none';

/** What it was about: the contact reason and the product, then the end. Choosing and closing are two presses. */
export function WrapUpPanel({ conversation, isOnItsWay, takesFocus, onClosed }: {
  readonly conversation: DeskConversation;
  /** An answer has not arrived yet; closing now would lose it. */
  readonly isOnItsWay: boolean;
  readonly takesFocus: boolean;
  readonly onClosed: () => void;
}) {
  const { wrapUp: t, course } = useDeskMessages();
  const { locale } = useLocale();
  const { id: conversationId, customer } = conversation;
  const catalogue = useCatalogue();
  const [reasonId, setReasonId] = useState(conversation.reasonId);
  const [productId, setProductId] = useState(conversation.productId);
  const [hasChosen, setChosen] = useState(false);
  const close = useMutation(
    api.desk.close.mutationOptions({
      onSuccess() {
        showToast({ message: course.closed(customer) });
        onClosed();
      },
    }),
  );
  const { reasons = [], products = [] } = catalogue.data ?? {};
  const chosen = reasons.find(({ id }) => id === reasonId);
  const above = reasons.find(({ id }) => id === chosen?.parentId);
  const groups = reasonGroups(reasons, locale);
  const problem = close.error ?? catalogue.error;

  function choose(id: string | null) {
    setReasonId(id);
    setChosen(true);
  }

  return (
    <section className={styles.section} aria-labelledby="wrap-up">
      <h2 id="wrap-up" className={styles.title}>
        {t.title}
      </h2>
      <p className={styles.detail}>{t.lead}</p>
      {problem && (
        <ProblemNotice problem={problemOf(problem)} fieldLabels={{ reasonId: t.reason, productId: t.product }} />
      )}
      {catalogue.isPending && <Skeleton lines={5} />}
      {catalogue.data && groups.length === 0 && <p>{t.empty}</p>}
      {catalogue.data && groups.length > 0 && !chosen && (
        <SearchList
          label={t.search}
          groups={groups}
          none={t.none}
          onChoose={choose}
          takesFocus={takesFocus || hasChosen}
        />
      )}
      {chosen && (
        <div className={styles.chosen}>
          <span className={styles.detail}>{t.reason}</span>
          <Chip label={[above?.[locale], chosen[locale]].filter(Boolean).join(' › ')} onRemove={() => choose(null)} />
        </div>
      )}
      {chosen && products.length > 0 && (
        <Select
          label={t.product}
          choices={[
            { id: noProduct, label: t.noProduct },
            ...products
              .map((product) => ({ id: product.id, label: product[locale] }))
              .sort((a, b) => a.label.localeCompare(b.label, locale)),
          ]}
          value={productId ?? noProduct}
          onChange={(id) => setProductId(id === noProduct ? null : id)}
        />
      )}
      {isOnItsWay && <p className={styles.detail}>{course.onItsWay}</p>}
      {chosen && (
        <Button
          variant="primary"
          autoFocus={hasChosen}
          isDisabled={isOnItsWay}
          isPending={close.isPending}
          onPress={() => close.mutate({ conversationId, reasonId: chosen.id, productId })}
        >
          {t.close}
        </Button>
      )}
    </section>
  );
}
