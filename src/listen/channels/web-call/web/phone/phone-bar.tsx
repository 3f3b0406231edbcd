import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Bell, BellOff, Mic, MicOff, Pause, Phone, PhoneIncoming, PhoneOff, Play, SignalLow } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { useMessages } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { RelativeTime } from '#platform/ui/relative-time.tsx';
import { useMedia } from '#platform/ui/use-media.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { showAtDesk } from '#listen/desk/web/show-at-desk.ts';
import type { RingingCall, ServedCall } from '../../contract/line.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import styles from './phone-bar.module.css';
import { Telephone, type TelephoneView } from './telephone.ts';
import { usePhoneKeys } from './use-phone-keys.ts';

/** How often an open page looks whether calls have been switched on meanwhile, in milliseconds. */
const lookEvery = 60_000;

/** The agent's telephone, beside every page; absent, and without a connection of its own, where nobody can call. */
export function PhoneBar() {
  const { data } = useQuery(api.webCall.offered.queryOptions({ input: {}, refetchInterval: lookEvery }));
  const [isNeeded, setNeeded] = useState(false);
  // A call that goes on outlasts that calls are no longer offered.
  if (data?.isOffered && !isNeeded) setNeeded(true);
  return isNeeded ? <Bar /> : null;
}

/** Whether the telephone is on, who calls, and the call with its keys. */
function Bar() {
  const t = useMessages({ en, de });
  const router = useRouter();
  const [telephone] = useState(() => new Telephone());
  const view = useSyncExternalStore(telephone.subscribe, telephone.view);
  const take = useMutation(
    api.desk.take.mutationOptions({
      onSuccess(conversation) {
        showAtDesk(conversation);
        void router.navigate({ to: '/desk' });
      },
    }),
  );
  const hangUp = useMutation(api.desk.wrapUp.mutationOptions());
  const { phone } = view;
  const [next] = phone?.ringing ?? [];
  const call = phone?.call ?? null;

  const deeds = {
    take() {
      if (!next || call || take.isPending) return;
      void telephone.turnOn();
      take.mutate({ conversationId: next.conversationId });
    },
    mute: () => telephone.mute(!view.isMuted),
    hold: () => call && telephone.hold(call.standing !== 'held'),
    hangUp: () => call && !hangUp.isPending && hangUp.mutate({ conversationId: call.conversationId }),
  };
  usePhoneKeys(t, view, deeds);

  if (!phone || (!phone.isOffered && !call && !next)) return null;
  const error = take.error ?? hangUp.error;
  return (
    <section className={styles.bar} aria-label={t.title} data-standing={call ? 'call' : next ? 'ringing' : phone.isOn ? 'on' : 'off'}>
      {call ? (
        <Talking t={t} view={view} call={call} deeds={deeds} isHangingUp={hangUp.isPending} />
      ) : (
        <Idle t={t} view={view} telephone={telephone} next={next} onTake={deeds.take} isTaking={take.isPending} />
      )}
      {view.trouble && (
        <p className={styles.trouble} role="alert">
          {t.trouble[view.trouble]}{' '}
          <Button size="small" onPress={() => void telephone.turnOn()}>
            {t.again}
          </Button>
        </p>
      )}
      {error && <ProblemNotice problem={problemOf(error)} />}
    </section>
  );
}

type Words = ReturnType<typeof useMessages<typeof en>>;

/** Nobody on the line: switched on or off, and whoever calls. */
function Idle({ t, view, telephone, next, onTake, isTaking }: {
  readonly t: Words;
  readonly view: TelephoneView;
  readonly telephone: Telephone;
  readonly next: RingingCall | undefined;
  readonly onTake: () => void;
  readonly isTaking: boolean;
}) {
  const { phone, isTurningOn, isConnected, isLoud } = view;
  const isOn = phone?.isOn ?? false;
  const others = (phone?.ringing.length ?? 0) - 1;
  const hasRoom = useHasRoom();
  return (
    <>
      <span className={styles.sign}>{next ? <PhoneIncoming size={20} /> : isOn ? <Phone size={20} /> : <PhoneOff size={20} />}</span>
      <p className={styles.words} role="status">
        {!isConnected ? t.lost : next ? t.rings(next.customer) : isOn ? t.on : phone?.isElsewhere ? t.elsewhere : t.off}
        {next && (
          <span className={styles.detail}>
            {' '}
            <RelativeTime at={next.since} as="stretch" />
            {others > 0 && ` · ${t.others(others)}`}
          </span>
        )}
      </p>
      {next && (
        <Button variant="primary" size="small" isPending={isTaking} onPress={onTake}>
          {t.take}
          {hasRoom && <Kbd keys="Alt+C" />}
        </Button>
      )}
      {isOn ? (
        <>
          <IconButton size="small" label={isLoud ? t.quiet : t.loud} icon={isLoud ? <Bell size={18} /> : <BellOff size={18} />} aria-pressed={!isLoud} onPress={() => telephone.setLoud(!isLoud)} />
          <Button size="small" onPress={() => telephone.turnOff()}>
            {t.turnOff}
          </Button>
        </>
      ) : (
        <Button size="small" isPending={isTurningOn} onPress={() => void telephone.turnOn()}>
          {t.turnOn}
        </Button>
      )}
    </>
  );
}

/** Somebody on the line. */
function Talking({ t, view, call, deeds, isHangingUp }: {
  readonly t: Words;
  readonly view: TelephoneView;
  readonly call: ServedCall;
  readonly deeds: { mute(): void; hold(): void; hangUp(): void };
  readonly isHangingUp: boolean;
}) {
  const isHeld = call.standing === 'held';
  const { isMuted, isConnected, quality } = view;
  const hasRoom = useHasRoom();
  return (
    <>
      <span className={styles.sign}>
        <Phone size={20} />
      </span>
      <p className={styles.words} role="status">
        {isConnected ? t.standing[call.standing](call.customer) : t.lost}
        {isMuted && !isHeld && ` ${t.muted}`}
      </p>
      <span role="status">
        {quality === 'weak' && (
          <Badge tone="ear" icon={<SignalLow size={14} />}>
            {t.weak}
          </Badge>
        )}
      </span>
      <Button size="small" icon={hasRoom && (isMuted ? <MicOff /> : <Mic />)} aria-pressed={isMuted} onPress={deeds.mute}>
        {isMuted ? t.unmute : t.mute}
        {hasRoom && <Kbd keys="Alt+M" />}
      </Button>
      <Button size="small" icon={hasRoom && (isHeld ? <Play /> : <Pause />)} aria-pressed={isHeld} onPress={deeds.hold}>
        {isHeld ? t.resume : t.hold}
        {hasRoom && <Kbd keys="Alt+P" />}
      </Button>
      <Button size="small" variant="danger" icon={hasRoom && <PhoneOff />} isPending={isHangingUp} onPress={deeds.hangUp}>
        {t.hangUp}
        {hasRoom && <Kbd keys="Alt+Q" />}
      </Button>
    </>
  );
}

/** Whether there is room for pictures and keys beside the words; phones have no keys. */
function useHasRoom(): boolean {
  return useMedia('(min-width: 45rem)');
}
