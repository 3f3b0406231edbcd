import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import { todayContract } from '../contract/operations.ts';
import { show } from './show.ts';

/** The start page's own figures. */
export function todayModule(): FeatureModule {
  return featureModule({ name: 'today', contract: todayContract, handlers: { show } });
}
