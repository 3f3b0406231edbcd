/** A thanks as it hangs on the demo company’s wall: masked already, so it names nobody. */
export type DemoThanks = {
  lang: 'de' | 'en';
  channel: 'chat' | 'mail' | 'call' | 'social' | 'in-person' | 'letter' | 'card';
  mood: 'thankful' | 'relieved' | 'delighted' | 'touched' | 'surprised';
  /** How large it may hang, from 1. */
  weight: 1 | 2 | 3;
  /** Key of the contact reason; `product` and `helper` (a unit further up) are keys as well. */
  reason: string;
  product?: string;
  helper?: string;
  /** What it took. */
  clicks?: number;
  minutes?: number;
  text: string;
};
