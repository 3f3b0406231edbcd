import type { Employee } from '#platform/http/actor.ts';
import type { Services } from '#platform/http/request-context.ts';

/**
 * Cuts the sockets on this node whose right to be open ended in another process; the database rings for it in the commit that
 * ends it. Commands of this node cut at once.
 */
export function cutElsewhere({ bell, live }: Pick<Services, 'bell' | 'live'>): Disposable {
  const rings = new DisposableStack();
  const cutOn = (kind: string, reason: string, isMeant: (employee: Employee, name: string) => boolean) =>
    rings.use(bell.listen(kind, (name) => live.cut((actor) => actor.kind === 'employee' && isMeant(actor, name), reason)));
  cutOn('rights', 'rights changed', ({ id }, name) => id === name);
  cutOn('session-ended', 'signed out', ({ sessionId }, name) => sessionId === name);
  cutOn('token-ended', 'token revoked', ({ id, scopes }, name) => id === name && scopes !== undefined);
  return rings;
}
