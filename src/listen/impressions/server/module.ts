import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { impressionsContract } from '../contract/operations.ts';
import { change } from './change.ts';
import { emptyRemoved } from './empty-removed.ts';
import type { ImpressionParts } from './impression-parts.ts';
import { mine } from './mine.ts';
import { record } from './record.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { show } from './show.ts';

/** Writing down what was heard. */
export function impressionsModule({ database, now }: Services, parts: ImpressionParts): FeatureModule {
  return featureModule({
    name: 'impressions',
    contract: impressionsContract,
    jobs: [emptyRemoved(database, now)],
    handlers: {
      record: (context, input) => record(context, parts, input),
      change: (context, input) => change(context, parts, input),
      remove,
      restore,
      mine,
      show,
    },
  });
}
