import { Ear, EarOff, SignalLow, Volume2, VolumeX } from 'lucide-react';
import { useId, type PointerEventHandler } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useMessages } from '#platform/ui/locale.tsx';
import { Switch } from '#platform/ui/switch.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import styles from './ear-panel.module.css';
import { LevelMeter } from './level-meter.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import { useEar } from './use-ear.ts';

/** The sound of the call in view: whether it comes, how loud each side is, and how it is heard. */
export function EarPanel({ visitId, handle, host, onPointerUp }: {
  readonly visitId: string;
  readonly handle: string;
  /** Name of the agent, whose side is the right one. */
  readonly host: string;
  /** Where the focus goes after a press, so that the guest can go on writing. */
  readonly onPointerUp: PointerEventHandler;
}) {
  const t = useMessages({ en, de });
  const ear = useEar(visitId, handle);
  const slider = useId();
  const { standing, quality, habits, change } = ear;
  const isFlowing = standing === 'flows';
  const mute = () => change({ isMuted: !habits.isMuted });
  useShortcuts(t.title, isFlowing ? [{ keys: 'Alt+KeyH', shown: 'Alt+H', label: habits.isMuted ? t.unmute : t.mute, whileTyping: true, run: mute }] : []);
  return (
    <section className={styles.ear} aria-label={t.title} data-standing={standing} onPointerUp={onPointerUp}>
      <div className={styles.standing}>
        <span className={styles.sign}>{isFlowing ? <Ear size={20} /> : <EarOff size={20} />}</span>
        <p className={styles.words} role="status">
          {t.standing[standing]}
        </p>
        {standing === 'locked' && (
          <Button variant="primary" size="small" icon={<Volume2 />} onPress={ear.unlock}>
            {t.unlock}
          </Button>
        )}
        <span className={styles.quality} role="status">
          {isFlowing && quality === 'weak' && (
            <>
              <Badge tone="ear" icon={<SignalLow size={14} />}>
                {t.weak}
              </Badge>
              <span className={styles.detail}>{t.weakDetail}</span>
            </>
          )}
        </span>
      </div>
      {isFlowing && (
        <div className={styles.controls}>
          <div className={styles.sides}>
            <span className={styles.side}>
              {t.customer}
              {habits.isApart && <span className={styles.where}>{t.left}</span>}
              <LevelMeter ear={ear} side="customer" />
            </span>
            <span className={styles.side}>
              {host}
              {habits.isApart && <span className={styles.where}>{t.right}</span>}
              <LevelMeter ear={ear} side="agent" />
            </span>
          </div>
          <Switch isSelected={habits.isApart} onChange={(isApart) => change({ isApart })}>
            {t.apart}
          </Switch>
          <div className={styles.volume}>
            <IconButton
              label={habits.isMuted ? t.unmute : t.mute}
              icon={habits.isMuted ? <VolumeX /> : <Volume2 />}
              aria-pressed={habits.isMuted}
              keys="Alt+H"
              onPress={mute}
            />
            <label htmlFor={slider}>
              <VisuallyHidden>{t.volume}</VisuallyHidden>
            </label>
            <input
              id={slider}
              className={styles.slider}
              type="range"
              min={0}
              max={1}
              step={0.05}
              value={habits.isMuted ? 0 : habits.volume}
              onChange={({ currentTarget }) => change({ volume: Number(currentTarget.value), isMuted: false })}
            />
          </div>
        </div>
      )}
    </section>
  );
}
