import { fail, ok, warn, type Finding } from './finding.ts';

/** Whether the running server says that it is ready. */
export async function checkAnswer(address: string | undefined): Promise<Finding> {
  if (!address) return warn('server', 'is not running here', 'npm start');
  try {
    const response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) });
    if (response.ok) return ok('server', `ready at ${address}`);
    return fail('server', `${address} answers that it is not ready: ${(await response.text()).slice(0, 200)}`, 'Look at the log, then restart it.');
  } catch {
    return fail('server', `${address} does not answer`, 'Is it still running? Look at the log, then start it again.');
  }
}
