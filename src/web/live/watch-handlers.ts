/** What a watch tells. Items of one frame arrive one after the other without a pause. */
export interface WatchHandlers<Item> {
  onItem(item: Item): void;
  /** The server ended the watch: the stable name of the reason, for instance `not-permitted`. Nothing follows. */
  onEnd?(reason: string): void;
  /** The connection is lost; from here on nobody knows whether what was received still holds. */
  onLost?(): void;
  /** The connection is back and the watch begun anew; the first items replace everything received before. */
  onResumed?(): void;
}
