import type { Piece } from '../scene.ts';
import { settingOf, type Setting } from '../setting/setting-of.ts';
import type { Voice, VoiceChannel, VoiceMood } from '../voice.ts';
import { chance } from './chance.ts';
import type { Wanted } from './place.ts';

/** The smallest size type is wanted at, in units. */
const smallestSize = 10;

/** From this many times the smallest size on, words are set as something large. */
const largeFrom = 1.7;

const forms: Readonly<Record<VoiceChannel, Piece['form']>> = { chat: 'bubble', social: 'bubble', mail: 'card', letter: 'card', card: 'card', call: 'type', 'in-person': 'type' };

/** Moods in the order in which their colours flow down a sheet. */
const flow: readonly VoiceMood[] = ['thankful', 'delighted', 'touched', 'surprised', 'relieved'];

/** A voice with what it wants of a sheet. */
export interface Guest {
  setting: Setting;
  wanted: Wanted;
}

/** @param emphasis how many times the smallest size it should have. */
export function want(voice: Voice, emphasis: number, along: number): Guest {
  const setting = settingOf(voice, forms[voice.channel], emphasis >= largeFrom);
  const wellShaped = setting.shapes.filter(({ width, height }) => width / height < 6.5 && width / height > 0.85);
  return { setting, wanted: { id: voice.id, size: smallestSize * emphasis, shapes: wellShaped.length > 0 ? wellShaped : setting.shapes, along } };
}

/** Where along the sheet each voice belongs by its mood, so that every mood has the share of the sheet it has of the voices. */
export function alongOf(voices: readonly Voice[], seed: number): Map<string, number> {
  const ranked = voices
    .map((voice) => ({ id: voice.id, place: flow.indexOf(voice.mood) + chance(seed, voice.id, 'along') }))
    .sort((one, other) => one.place - other.place);
  return new Map(ranked.map(({ id }, rank) => [id, (rank + 0.5) / ranked.length]));
}
