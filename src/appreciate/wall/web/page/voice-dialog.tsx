import { useQuery } from '@tanstack/react-query';
import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/session/use-me.ts';
import { creditWords } from '../words/credit-words.ts';
import { useWallMessages } from './use-wall-messages.ts';
import styles from './wall-page.module.css';

/** One voice by itself: its words large, and what stands behind it. Whoever kept it finds the way back. */
export function VoiceDialog({ praise, onClose }: { readonly praise: HungPraise; readonly onClose: () => void }) {
  const t = useWallMessages();
  const format = useFormatters();
  const { locale } = useLocale();
  const me = useMe();
  const { took, at, mood, channel, reason, journeyStep, product, brand, unit, agent, simulated } = praise;
  // Only whoever kept it is told where it comes from; for everybody else it is not there.
  const mine = useQuery({ ...api.praise.show.queryOptions({ input: { id: praise.id } }), enabled: me.roles.includes('agent'), retry: false });
  const about = [reason ?? journeyStep, product, brand].filter((part) => part !== undefined);
  const effort = took && creditWords(locale).took(took.clicks, took.minutes);
  const facts: ReadonlyArray<readonly [string, string | undefined]> = [
    [t.said, [format.date(at), t.loosely(t.moods[mood], t.channels[channel])].join(' · ')],
    [t.about, about.length > 0 ? about.join(' · ') : undefined],
    [t.effort, effort || undefined],
    [t.helped, [agent, unit].filter((part) => part !== undefined).join(', ') || undefined],
  ];
  return (
    <Dialog title={simulated ? `${t.voice} · ${t.simulated}` : t.voice} isOpen onOpenChange={(isOpen) => isOpen || onClose()} width="wide">
      <div dir="auto">
        <CustomerWords lang={praise.language} size="large">{praise.text}</CustomerWords>
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => value !== undefined && (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mine.data && <LinkButton href="/thanks">{t.toCase}</LinkButton>}
    </Dialog>
  );
}
