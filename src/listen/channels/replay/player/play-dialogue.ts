import { setTimeout as pause } from 'node:timers/promises';
import type { RecordedDialogue } from '#listen/imports/formats/dialogue.ts';
import { answerCards } from './answer-cards.ts';
import type { ReplayApi } from './replay-api.ts';

/** How dialogues are played. */
export interface Manner {
  /** Times faster than it was; Infinity plays without pauses. */
  speed: number;
  /** What played customers say when they are asked whether somebody may listen; with `none` they never answer. */
  consent: 'none' | 'granted' | 'refused';
  /** Ends between two turns; played again, the dialogue goes on where it stopped. */
  signal: AbortSignal;
}

/** Milliseconds somebody takes to read a card and answer it, at original pace. */
const pondering = 4_000;

/**
 * Plays a recorded dialogue as a live conversation. Every turn carries a key made of its place, so a dialogue that broke off
 * goes on without doubling.
 * @returns `known` when it had been played to its end (or imported) before.
 * @throws Refusal naming what the house does not accept; AbortError.
 */
export async function playDialogue(api: ReplayApi, dialogue: RecordedDialogue, manner: Manner): Promise<'played' | 'known'> {
  const { source, channel, language, brand, product, turns, reason } = dialogue;
  const { conversationId, state, customerKey } = await api.desk.open({ source, channel, language, brand, product });
  if (customerKey === null) return 'known';
  const { chat } = api.customer(customerKey);
  const { consent, speed, signal } = manner;
  using _cards = consent === 'none' ? undefined : answerCards(api, { conversationId, customerKey }, { verdict: consent, ponders: pondering / speed });

  let taken = state !== 'waiting';
  const take = async () => {
    if (!taken) await api.desk.take({ conversationId });
    taken = true;
  };
  let at = turns[0]?.offset ?? 0;
  for (const [place, { by, text, offset }] of turns.entries()) {
    if (offset > at) await pause(((offset - at) * 1_000) / speed, undefined, { signal });
    signal.throwIfAborted();
    at = offset;
    const context = { idempotencyKey: `turn-${place}` };
    if (by === 'customer') await chat.say({ conversationId, text }, { context });
    else {
      await take();
      await api.desk.say({ conversationId, text }, { context });
    }
  }
  await take();
  await api.desk.close({ conversationId, reason: reason ?? null });
  return 'played';
}
