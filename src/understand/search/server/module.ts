import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { searchContract } from '../contract/operations.ts';
import { countWords } from './count-words.ts';
import { evidence } from './evidence.ts';
import { find } from './find.ts';
import { moment, type MomentParts } from './moment.ts';

/** Searching what was heard, and the way back to its moment. */
export function searchModule({ database }: Services, parts: MomentParts): FeatureModule {
  return featureModule({
    name: 'search',
    contract: searchContract,
    jobs: [countWords(database)],
    handlers: { find, evidence, moment: (context, input) => moment(context, parts, input) },
  });
}
