/**
 * Runs `work` while no other tab of this origin runs work that came here (Web Locks). Plain http pages have no locks;
 * there two tabs may send the same errand, and its idempotency key keeps it single.
 */
export async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request('ohrensessel', work) as Promise<T>) : work();
}
