/** How the customer arrived. */
export const demoMoods = [
  'amused',
  'angry',
  'calm',
  'curious',
  'disappointed',
  'friendly',
  'grateful',
  'hurried',
  'irritated',
  'sad',
  'tired',
  'worried',
] as const;
export type DemoMood = (typeof demoMoods)[number];

/** `offset_s`: seconds since the customer's first turn. */
export type DemoTurn = { by: 'customer' | 'agent'; text: string; offset_s: number };

/** One line of `dialogues-de.jsonl` or `dialogues-en.jsonl`; `turning_points` are indexes into `turns`, from 0. */
export type DemoDialogue = {
  id: string;
  lang: 'de' | 'en';
  /** Talks in person are noted by the agent, and say where they took place. */
  channel: 'chat' | 'in-person';
  met?: { occasion: 'shop' | 'fair' | 'visit' | 'elsewhere'; place: string };
  reason: string;
  product: string | null;
  brand: string;
  mood: DemoMood;
  turning_points: number[];
  turns: DemoTurn[];
};
