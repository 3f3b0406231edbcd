/**
 * The parts of a form that differ from what it was opened with. Only these are sent, so that a page that has been open for an hour does not
 * put back what a colleague changed meanwhile. Nested parts are told apart one by one.
 */
export function changedParts<Parts extends object>(now: Parts, opened: Readonly<Record<string, unknown>>): Partial<Parts> {
  const changed = Object.entries(now).filter(([part, value]) => JSON.stringify(value) !== JSON.stringify(opened[part]));
  return Object.fromEntries(changed) as Partial<Parts>;
}
