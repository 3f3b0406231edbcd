import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { underImpression } from '#listen/impressions/web/slots.ts';
import { besideTalk, overDesk, underTurn } from '#listen/desk/web/slots.ts';
import { inRoom, underHeard } from '#listen/shadowing/web/slots.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import type { Destination } from '#web/navigation/destination.ts';
import { fill, type Filling } from '#web/navigation/slot.ts';
import { appRoute } from '#web/routing/app-route.tsx';
import { onlyFor } from '#web/routing/only-for.ts';
import { de } from './names/messages.de.ts';
import { en } from './names/messages.en.ts';

const thanksRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/thanks',
  beforeLoad: onlyFor('agent'),
  component: lazyRouteComponent(() => import('./mine/my-thanks-page.tsx'), 'MyThanksPage'),
});

/** An agent's own collection. */
export const praiseRoutes = [thanksRoute] as const;

export const praiseDestinations: readonly Destination[] = [
  { floor: 'appreciate', to: '/thanks', label: { de: de.mine, en: en.mine }, icon: 'hand-helping', roles: ['agent'], key: 'm' },
];

const agent = ['agent'] as const;
const guest = ['guest'] as const;
const atDesk = { roles: agent, name: 'thanks' };
const inVisit = { roles: guest, name: 'thanks' };

/** Thanks on pages of the floors below: lit at the desk, shown by guests. */
export const praiseFillings: readonly Filling[] = [
  fill(overDesk, { ...atDesk, Part: lazyPart(async () => (await import('./desk/thanks-at-desk.tsx')).ThanksAtDesk) }),
  fill(underTurn, { ...atDesk, Part: lazyPart(async () => (await import('./desk/found-light.tsx')).FoundLight) }),
  fill(besideTalk, { ...atDesk, Part: lazyPart(async () => (await import('./desk/thanks-side.tsx')).ThanksSide) }),
  fill(underHeard, { ...inVisit, Part: lazyPart(async () => (await import('./guest/show-turn.tsx')).ShowTurn) }),
  fill(inRoom, { ...inVisit, Part: lazyPart(async () => (await import('./guest/room-keys.tsx')).RoomKeys) }),
  fill(underImpression, { ...inVisit, Part: lazyPart(async () => (await import('./guest/show-impression.tsx')).ShowImpression) }),
];
