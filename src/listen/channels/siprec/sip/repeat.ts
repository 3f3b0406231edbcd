/** Times of RFC 3261, table 4, in milliseconds: the first repetition, the longest wait between two, and when to give up. */
export const firstRepetition = 500;
const longestWait = 4_000;
export const giveUpAfter = 64 * firstRepetition;

/** Does something now and again and again, at growing intervals, until it is stopped or `patience` is over. */
export function repeat(act: () => void, { over, patience = giveUpAfter }: { over: () => void; patience?: number }): Disposable {
  const end = setTimeout(() => {
    clearTimeout(next);
    over();
  }, patience);
  let next: NodeJS.Timeout | undefined;
  const again = (wait: number) => {
    act();
    next = setTimeout(() => again(Math.min(wait * 2, longestWait)), wait);
  };
  again(firstRepetition);
  return {
    [Symbol.dispose]() {
      clearTimeout(end);
      clearTimeout(next);
    },
  };
}
