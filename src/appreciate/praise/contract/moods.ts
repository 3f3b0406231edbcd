/** How a thanks sounds. Proposed from its words, chosen by whoever keeps it. */
export const moods = ['thankful', 'relieved', 'delighted', 'touched', 'surprised'] as const;
