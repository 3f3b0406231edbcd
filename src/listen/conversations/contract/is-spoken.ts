const spoken: ReadonlySet<string> = new Set(['call', 'in-person']);

/** Whether customers of a channel speak instead of writing: they are asked aloud, and the agent writes their answer down. */
export function isSpoken(channel: string): boolean {
  return spoken.has(channel);
}
