/** A piece of the panel: its node, and how it follows what changed. */
export interface Shown<State> {
  node: HTMLElement;
  update(state: State): void;
}
