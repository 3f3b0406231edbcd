/** Does a list of things in its order, so many of them at a time. */
export async function together(atOnce: number, acts: readonly (() => Promise<void>)[]): Promise<void> {
  const rest = [...acts];
  const work = async () => {
    for (let act = rest.shift(); act; act = rest.shift()) await act();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
