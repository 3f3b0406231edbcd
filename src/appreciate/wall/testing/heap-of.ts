import type { CDPSession, Page } from 'playwright-core';

/** Clearings in a row that must find next to nothing before a heap counts as cleared: what V8 has compiled goes only with the fourth or so that did not see it used. */
const inARow = 4;
/** Share of the heap that is next to nothing. */
const nothing = 0.002;

/** Megabytes of objects that are still needed, on the page and in its painter, after everything else was cleared. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const painter = await painterOf(session);
    const cleared = async () => {
      await session.send('HeapProfiler.collectGarbage');
      await painter('HeapProfiler.collectGarbage');
      const own = await session.send('Runtime.getHeapUsage');
      const beside = await painter('Runtime.getHeapUsage');
      return (own.usedSize + (beside['usedSize'] ?? 0)) / 1_048_576;
    };
    let least = await cleared();
    for (let still = 0; still < inARow; ) {
      const now = await cleared();
      still = now < least * (1 - nothing) ? 0 : still + 1;
      least = Math.min(least, now);
    }
    return least;
  } finally {
    await session.detach();
  }
}

/** How to ask the painter's thread, which has no page of its own. */
async function painterOf(session: CDPSession): Promise<(method: string) => Promise<Record<string, number>>> {
  const attached = new Promise<string>((resolve) => session.once('Target.attachedToTarget', ({ sessionId }) => resolve(sessionId)));
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  let id = 0;
  return async (method) => {
    id += 1;
    const asked = id;
    const answer = new Promise<Record<string, number>>((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const told = JSON.parse(message) as { id?: number; result?: Record<string, number> };
        if (told.id === asked) resolve(told.result ?? {});
      });
    });
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: asked, method }) });
    return answer;
  };
}
