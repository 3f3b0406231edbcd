import { lazyPart } from '#web/loading/lazy-part.ts';
import type { Companion } from '#web/navigation/companion.ts';

const PhoneBar = lazyPart(async () => (await import('./phone-bar.tsx')).PhoneBar);

/** The telephone goes along with an agent wherever they are, so that a call outlasts a look at another page. */
export const phoneCompanions: readonly Companion[] = [{ name: 'telephone', roles: ['agent'], Part: PhoneBar }];
