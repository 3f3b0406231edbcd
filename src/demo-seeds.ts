import type { DemoSeed } from '#people/welcome/server/begin-demo.ts';
import { seedDemoWidgetTexts } from '#listen/channels/chat/texts/server/seed-demo-widget-texts.ts';
import { seedDemoCatalogue } from '#listen/conversations/server/seed-demo-catalogue.ts';
import { seedDemoPeople } from '#people/welcome/server/seed-demo-people.ts';

/** What each feature brings to the demo company, lower floors first. */
export const demoSeeds: readonly DemoSeed[] = [seedDemoPeople, seedDemoCatalogue, seedDemoWidgetTexts];
