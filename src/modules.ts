import type { FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { accessModule } from '#people/access/server/module.ts';
import { conversationsModule } from '#listen/conversations/server/module.ts';

/** All features of the house, lower floors first. The order of `start` and of the authenticators follows it. */
export function buildModules(services: Services): FeatureModule[] {
  const access = accessModule(services);
  const conversations = conversationsModule(services);
  return [access, conversations];
}
