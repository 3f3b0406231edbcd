import type { Visit } from '#listen/shadowing/contract/visit.ts';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import { useNow } from '#platform/ui/use-now.ts';
import type { DeskConversation } from '../../contract/desk-conversation.ts';
import { doorWords } from '../door/door-words.ts';
import { useAbout } from '../use-about.ts';
import { useOnSiteMessages } from '../on-site/use-on-site-messages.ts';
import { useDeskMessages } from '../use-desk-messages.ts';
import styles from './course.module.css';

/** What is known about a conversation, and what its door means. */
export function TalkDetails({ conversation, guests }: {
  readonly conversation: DeskConversation;
  readonly guests: readonly Visit[];
}) {
  const t = useDeskMessages();
  const { locale } = useLocale();
  const format = useFormatters();
  const now = useNow();
  const about = useAbout()(conversation);
  const { occasions } = useOnSiteMessages();
  const { brand, channel, language, openedAt, speakers, met } = conversation;
  const facts: ReadonlyArray<readonly [string, string]> = [
    [t.details.channel, t.channels[channel] ?? channel],
    ...(met ? [[t.details.place, [occasions[met.occasion], met.place].filter(Boolean).join(', ')] as const] : []),
    ...(about ? [[t.details.about, [about, brand === about ? null : brand].filter(Boolean).join(', ')] as const] : []),
    [t.details.language, t.languages[language]],
    [t.details.since, format.timeNextTo(openedAt, now)],
    ...(speakers > 0 ? [[t.details.others, t.details.othersOnTheLine(speakers)] as const] : []),
  ];
  return (
    <>
      <section className={styles.section} aria-labelledby="door">
        <h2 id="door" className={styles.title}>
          {t.door.title}
        </h2>
        <p>{doorWords(t, conversation).sentence}</p>
        {guests.length > 0 && (
          <div>
            <h3 className={styles.detail}>{t.chair.guests}</h3>
            <ul role="list" aria-label={t.chair.guests}>
              {guests.map(({ id, guest }) => (
                <li key={id}>
                  {guest.name}, {guest.function[locale]}
                </li>
              ))}
            </ul>
          </div>
        )}
        <p className={styles.detail}>{t.door.explain}</p>
      </section>
      <section className={styles.section} aria-labelledby="facts">
        <h2 id="facts" className={styles.title}>
          {t.details.title}
        </h2>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name} className={styles.fact}>
              <dt className={styles.detail}>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
