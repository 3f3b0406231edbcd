import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { voices } from '#appreciate/collage/testing/voices.ts';

/** So many invented voices as they hang. */
export function praises(count: number): HungPraise[] {
  return voices(count).map((voice) => ({ ...voice, weight: 1, simulated: false, may: 'inside' }));
}
