/**
 * The end of a call at which a telephone system delivers sound. It begins silent. What it is told is told again only after the
 * opposite, and must take effect at once: a system that cannot be asked must drop what it gets by itself.
 */
export interface SoundSource {
  /** Sound may come now. */
  resume(): void;
  /** Not one stretch more. */
  pause(): void;
}
