/** A key somebody can press on a page, and what it is for. */
export interface Shortcut {
  /**
   * As `<Kbd>` writes them: names of `KeyboardEvent.key` joined with `+`, `Mod` for the command key; a blank between keys
   * that are pressed one after the other. With Alt, letters and digits are named by their place, `KeyT` and `Digit1`; none is
   * KeyY or KeyZ, which German keyboards swap. On a Mac, Alt and Control change places (`binding.ts`).
   */
  keys: string;
  /** What the overview shows instead, for a family of keys such as `Alt+1…9`. */
  shown?: string;
  /** What it does, in the reader's language. Without a label the overview leaves it out. */
  label?: string;
  /** Works in a text field too. */
  whileTyping?: boolean;
  /** Works in a text field, and while a dialog or a menu lies over the page: for what must never wait. */
  inDialogs?: boolean;
  run(event: KeyboardEvent): void;
}

/** How far a key reaches: the page, also its text fields, also what lies over it. */
export type Reach = 'page' | 'fields' | 'dialogs';

/** How far this one reaches. */
export function reachOf({ whileTyping, inDialogs }: Pick<Shortcut, 'whileTyping' | 'inDialogs'>): Reach {
  if (inDialogs) return 'dialogs';
  return whileTyping ? 'fields' : 'page';
}
