import { useEffect, useRef, useState } from 'react';
import type { EarState } from '../contract/ear-state.ts';
import { EarPlayer } from './ear-player.ts';
import { EarSocket } from './ear-socket.ts';
import { keptListening, keepListening, type ListeningHabits } from './listening-habits.ts';
import type { SoundReport } from './jitter-buffer.ts';
import { qualityAfter, unknownQuality, type SoundQuality } from './sound-quality.ts';

/** What an ear is doing: being set up, waiting for the reader's press, connecting, or what the server says of the sound. */
export type EarStanding = 'preparing' | 'locked' | 'broken' | 'connecting' | EarState;

/** An ear as the page shows it. */
export interface EarView {
  standing: EarStanding;
  quality: SoundQuality;
  habits: ListeningHabits;
  /** Starts the sound where the browser waits for a press. */
  unlock(): void;
  change(habits: Partial<ListeningHabits>): void;
  /** Is told ten times a second how the sound is doing; without drawing the page anew. */
  onReport(listener: (report: SoundReport) => void): () => void;
}

/** Listens to one call as long as the component is there. Leaving it, and a socket that ends, makes silence at once. */
export function useEar(visitId: string, handle: string): EarView {
  const [player, setPlayer] = useState<EarPlayer | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const [state, setState] = useState<EarState | undefined>(undefined);
  const [quality, setQuality] = useState<SoundQuality>('good');
  const [habits, setHabits] = useState(keptListening);
  const listeners = useRef(new Set<(report: SoundReport) => void>());

  useEffect(() => {
    let isHere = true;
    let opened: EarPlayer | undefined;
    let judged = unknownQuality;
    const hear = (report: SoundReport) => {
      judged = qualityAfter(judged, report);
      setQuality(judged.quality);
      for (const listener of listeners.current) listener(report);
    };
    EarPlayer.open(hear).then(
      (ready) => {
        if (!isHere) return ready[Symbol.dispose]();
        opened = ready;
        ready.onChange(() => setRunning(ready.isRunning));
        setRunning(ready.isRunning);
        setPlayer(ready);
      },
      () => setBroken(true),
    );
    return () => {
      isHere = false;
      opened?.[Symbol.dispose]();
    };
  }, []);

  useEffect(() => {
    if (!player || !isRunning) return;
    const socket = new EarSocket(
      { visitId, handle },
      {
        onFrame: (frame) => player.play(frame),
        onState(next) {
          if (next !== 'flows') player.hush();
          setState(next);
        },
      },
    );
    return () => {
      socket[Symbol.dispose]();
      player.hush();
      setState(undefined);
    };
  }, [player, isRunning, visitId, handle]);

  useEffect(() => {
    if (!player) return;
    player.setVolume(habits.isMuted ? 0 : habits.volume);
    player.place(habits.isApart);
  }, [player, habits]);

  return {
    standing: isBroken ? 'broken' : !player ? 'preparing' : !isRunning ? 'locked' : (state ?? 'connecting'),
    quality,
    habits,
    unlock: () => void player?.start(),
    change(next) {
      const changed = { ...habits, ...next };
      keepListening(changed);
      setHabits(changed);
    },
    onReport(listener) {
      listeners.current.add(listener);
      return () => listeners.current.delete(listener);
    },
  };
}
