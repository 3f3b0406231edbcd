import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { accessContract } from '../contract/operations.ts';
import { tokenAuthenticator } from './authenticate-token.ts';

/** Who is calling, and how employees prove it. */
export function accessModule(services: Services): FeatureModule {
  return featureModule({
    name: 'access',
    contract: accessContract,
    handlers: {},
    authenticators: [tokenAuthenticator(services)],
  });
}
