import type { VoiceMood } from '#appreciate/collage/contract/voice.ts';

/** The moods in the order in which they are named and read, for browsers, where the schema of the API is not. */
export const moods = ['thankful', 'relieved', 'delighted', 'touched', 'surprised'] as const satisfies readonly VoiceMood[];
