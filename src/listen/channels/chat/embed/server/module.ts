import { join } from 'node:path';
import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { widgetContract } from '../../texts/contract/operations.ts';
import { reword } from '../../texts/server/reword.ts';
import { texts, type OffersCalls } from '../../texts/server/texts.ts';
import { serveDemoShop } from '../../demo-shop/server/serve-demo-shop.ts';
import { serveCustomerPage } from './serve-customer-page.ts';
import { serveWidget } from './serve-widget.ts';

/** Where the build leaves the widget and the customer's page. */
const built = join(import.meta.dirname, '../../../../../../dist/widget');

/** What the chat gives to browsers outside the house: the widget with its texts, the customer's own page, the demo's shop. */
export function embedModule({ database }: Services, { offersCalls }: { offersCalls: OffersCalls }): FeatureModule {
  return featureModule({
    name: 'widget',
    contract: widgetContract,
    handlers: { texts: (context, input) => texts(context, offersCalls, input), reword },
    async routes(app) {
      // Each in a scope of its own, as each sends files of its own directory.
      await app.register((scope) => serveWidget(scope, built));
      await app.register((scope) => serveCustomerPage(scope, built));
      await app.register((scope) => serveDemoShop(scope, database));
    },
  });
}
