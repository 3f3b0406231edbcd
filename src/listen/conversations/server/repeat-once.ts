/**
 * Runs a command again when the same idempotency key arrived twice at the same moment: the second finds the first one's
 * event only after it has run into its key.
 */
export async function repeatOnce<T>(command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'event_idempotency') throw error;
    return command();
  }
}
