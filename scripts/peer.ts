/**
 * A program npm cannot bring that the product is tried against. `scripts/peers/NAME.ts` exports one as `peer`; what is played with
 * it stands in `e2e/peers/NAME.peer.ts`.
 */
export interface Peer {
  name: string;
  /** Debian packages that bring it. */
  packages: readonly string[];
  /** Files that are there once it is installed. */
  programs: readonly string[];
}
