import { useRouteContext } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useMe } from '#web/session/use-me.ts';
import type { Slot } from './slot.ts';

/** What floors above put into a slot of this page, as far as the reader's roles go; nothing while nobody does. */
export function Filled<P extends object>({ slot, ...props }: { readonly slot: Slot<P> } & P) {
  const { fillings } = useRouteContext({ from: '/app' });
  const { roles: mine } = useMe();
  return fillings
    .filter((filling) => filling.slot === slot.name && (filling.roles?.some((role) => mine.includes(role)) ?? true))
    .map(({ name, Part }) => (
      <Suspense key={name}>
        <Part {...props} />
      </Suspense>
    ));
}
