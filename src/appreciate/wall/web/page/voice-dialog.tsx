import { CustomerWords } from '#platform/ui/customer-words.tsx';
import { Dialog } from '#platform/ui/dialog.tsx';
import { useFormatters, useLocale } from '#platform/ui/locale.tsx';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { praiseWords } from '#appreciate/praise/contract/words/praise-words.ts';
import { tookWords } from '#appreciate/praise/contract/words/took-words.ts';
import { WayBack } from '#appreciate/praise/web/case/way-back.tsx';
import { useWallMessages } from './use-wall-messages.ts';
import styles from './wall-page.module.css';

/** One voice by itself: its words large, what stands behind it, and the way back to its case for those who may. */
export function VoiceDialog({ praise, onClose }: { readonly praise: HungPraise; readonly onClose: () => void }) {
  const t = useWallMessages();
  const format = useFormatters();
  const { locale } = useLocale();
  const { took, at, mood, channel, reason, journeyStep, product, brand, unit, agent, simulated } = praise;
  const about = [reason ?? journeyStep, product, brand].filter((part) => part !== undefined);
  const { moods, channels } = praiseWords(locale);
  const facts: ReadonlyArray<readonly [string, string | undefined]> = [
    [t.said, [format.date(at), moods[mood], channels[channel]].join(' · ')],
    [t.about, about.length > 0 ? about.join(' · ') : undefined],
    [t.effort, took && tookWords(took, locale)],
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
      <WayBack id={praise.id} language={praise.language} />
    </Dialog>
  );
}
