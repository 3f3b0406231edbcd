import { useRouteContext } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useMe } from '#web/session/use-me.ts';

/** What features put beside every page, fetched when the page stands. */
export function Companions() {
  const { companions } = useRouteContext({ from: '/app' });
  const { roles: mine } = useMe();
  return companions
    .filter(({ roles }) => roles.some((role) => mine.includes(role)))
    .map(({ name, Part }) => (
      <Suspense key={name}>
        <Part />
      </Suspense>
    ));
}
