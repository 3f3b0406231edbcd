import type { CDPSession, Page } from 'playwright-core';

/** Megabytes of objects that are still needed, on the page and in its painter, after everything else was cleared. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const painter = await painterOf(session);
    await session.send('HeapProfiler.collectGarbage');
    await painter('HeapProfiler.collectGarbage');
    const own = await session.send('Runtime.getHeapUsage');
    const beside = await painter('Runtime.getHeapUsage');
    return (own.usedSize + (beside['usedSize'] ?? 0)) / 1_048_576;
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
