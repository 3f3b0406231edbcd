/** A key somebody can press on a page, and what it is for. */
export interface Shortcut {
  /**
   * As `<Kbd>` writes them: names of `KeyboardEvent.key` joined with `+`, `Mod` for the command key; a blank between keys
   * that are pressed one after the other. Digits are named `Digit1`, so that they work with Alt on every layout.
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
