import { seedDemoDrives } from '#appreciate/drives/server/seed-demo-drives.ts';
import { seedDemoPraise } from '#appreciate/praise/server/seed-demo-praise.ts';
import type { DemoSeed } from '#people/welcome/server/begin-demo.ts';
import { seedDemoWidgetTexts } from '#listen/channels/chat/texts/server/seed-demo-widget-texts.ts';
import { seedDemoCatalogue } from '#listen/conversations/server/seed-demo-catalogue.ts';
import { seedDemoImpressions } from '#listen/simulator/server/seed-demo-impressions.ts';
import { seedDemoPeople } from '#people/welcome/server/seed-demo-people.ts';
import { seedDemoThemes } from '#understand/themes/server/seed-demo-themes.ts';

/** What each feature brings to the demo company, lower floors first. */
export const demoSeeds: readonly DemoSeed[] = [seedDemoPeople, seedDemoCatalogue, seedDemoWidgetTexts, seedDemoImpressions, seedDemoThemes, seedDemoPraise, seedDemoDrives];
