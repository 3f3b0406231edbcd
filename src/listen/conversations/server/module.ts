import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { conversationsContract } from '../contract/operations.ts';
import { catalogue } from './catalogue.ts';
import { Feed } from './feed.ts';
import { queueLength } from './queue-length.ts';
import { putBrand } from './put-brand.ts';
import { putProduct } from './put-product.ts';
import { putReason } from './put-reason.ts';
import { logOn } from './read-log.ts';

/** The log of conversations and what they are about. Brings the feed every listener on this node hangs on. */
export function conversationsModule(services: Services): { module: FeatureModule; feed: Feed } {
  const feed = new Feed(logOn(services.database, { path: 'gate', actor: null }), services.bell);
  feed.watchAll(({ kind }, elsewhere) => void (elsewhere || services.metrics.eventsAppended.inc({ kind })));
  services.metrics.gauge('ohrensessel_queue_length', 'Conversations nobody has taken yet', () => queueLength(services.database));
  const module = featureModule({
    name: 'conversations',
    contract: conversationsContract,
    handlers: { catalogue, putReason, putBrand, putProduct },
  });
  return { module, feed };
}
