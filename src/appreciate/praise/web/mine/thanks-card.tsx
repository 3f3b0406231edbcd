import { useMutation } from '@tanstack/react-query';
import { Hand, Pencil, Trash2 } from 'lucide-react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Card } from '#platform/ui/card.tsx';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { Switch } from '#platform/ui/switch.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Praise } from '../../contract/praise.ts';
import { praiseWords } from '../../contract/words/praise-words.ts';
import { tookWords } from '../../contract/words/took-words.ts';
import { CaseButton } from '../case/case-button.tsx';
import { useReadAgain } from '../use-read-again.ts';
import { useRemoving } from '../use-removing.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';
import { HangingSign } from './hanging-sign.tsx';
import styles from './my-thanks-page.module.css';

/** One thanks that was kept: its words, where it hangs, what can be done. */
export function ThanksCard({ praise, onChange }: { readonly praise: Praise; readonly onChange: () => void }) {
  const t = usePraiseMessages();
  const { locale } = useLocale();
  const format = useFormatters();
  const words = praiseWords(locale);
  const readAgain = useReadAgain();
  const removing = useRemoving();
  const onError = (error: Error) => void showToast({ message: problemOf(error).title });
  const change = useMutation(api.praise.change.mutationOptions({ onSuccess: readAgain, onError }));
  const ask = useMutation(
    api.asking.askFurther.mutationOptions({
      async onSuccess() {
        showToast({ message: t.consent.sent });
        await readAgain();
      },
      onError,
    }),
  );
  const { id, state, text, language, channel, mood, at, reason, product, brand, helpers, took, permission, can } = praise;
  const about = [product?.[locale] ?? brand, reason?.[locale], tookWords(took, locale)].filter(Boolean).join(' · ');
  const facts = [
    praise.waitsFor === null ? '' : t.mine.waitsFor(praise.waitsFor),
    about,
    helpers.length > 0 ? t.mine.helped(format.list(helpers.map((unit) => unit[locale]))) : '',
    permission ? t.mine.noted(permission.how, format.date(permission.on)) : channel === 'letter' || channel === 'card' ? t.mine.notNoted : '',
  ].filter((fact) => fact !== '');
  return (
    <Card
      as="li"
      tone={state === 'standing' ? 'plain' : 'sunk'}
      header={
        <>
          {state === 'standing' ? <HangingSign where={praise.where} /> : <span />}
          <span className={styles.detail}>
            {words.channels[channel]}, <time dateTime={at}>{format.shortDate(at)}</time>
          </span>
        </>
      }
      footer={
        (can.change || can.remove || can.ask) && (
          <>
            {can.showName ? (
              <Switch isSelected={praise.showsName} isDisabled={change.isPending} onChange={(showsName) => change.mutate({ id, showsName })}>
                {t.mine.name}
              </Switch>
            ) : (
              <span />
            )}
            <span className={styles.actions}>
              {can.ask && praise.case && (
                <Button size="small" icon={<Hand />} isPending={ask.isPending} onPress={() => praise.case && ask.mutate({ conversationId: praise.case.conversationId, purposes: ['quote', 'publish'] })}>
                  {t.mine.ask}
                </Button>
              )}
              <CaseButton praise={praise} />
              {can.change && <IconButton size="small" label={t.mine.edit} icon={<Pencil />} onPress={onChange} />}
              {can.remove && <IconButton size="small" label={t.mine.remove} icon={<Trash2 />} isPending={removing.isPending} onPress={() => removing.remove(id)} />}
            </span>
          </>
        )
      }
    >
      {text === null ? (
        <p className={styles.detail}>{state === 'standing' ? '' : t.ended[state]}</p>
      ) : (
        <div className={styles.words}>
          <CustomerWords lang={language}>{text}</CustomerWords>
        </div>
      )}
      {praise.hasPicture && <img className={styles.picture} src={`/api/v1/praise/${id}/picture`} alt={t.mine.picture} loading="lazy" />}
      {text !== null && (
        <p className={styles.badges}>
          <Badge tone="honey">{words.moods[mood]}</Badge>
          {praise.simulated && <Badge>{t.mine.simulated}</Badge>}
        </p>
      )}
      {facts.map((fact) => (
        <p key={fact} className={styles.fact}>
          {fact}
        </p>
      ))}
    </Card>
  );
}
