import type { DemoSeed } from '#people/welcome/server/begin-demo.ts';
import { seedDemoPeople } from '#people/welcome/server/seed-demo-people.ts';

/** What each feature brings to the demo company, lower floors first. */
export const demoSeeds: readonly DemoSeed[] = [seedDemoPeople];
