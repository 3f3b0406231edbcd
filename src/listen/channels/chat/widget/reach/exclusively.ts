/**
 * Runs `work` while no other tab of this origin runs work of the same name (Web Locks). Plain http pages have no locks;
 * there two tabs may send the same errand, and its idempotency key keeps it single.
 */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!navigator.locks) return work();
  return navigator.locks.request(name, work) as Promise<T>;
}
