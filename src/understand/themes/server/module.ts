import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import { themesContract } from '../contract/operations.ts';
import { add } from './add.ts';
import { change } from './change.ts';
import { create } from './create.ts';
import { evidence } from './evidence.ts';
import { list } from './list.ts';
import { merge } from './merge.ts';
import { ofEvidence } from './of-evidence.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { show } from './show.ts';
import { suggest } from './suggest.ts';
import { takeOut } from './take-out.ts';
import { unmerge } from './unmerge.ts';

/** Grouping what was heard, by hand. */
export function themesModule(): FeatureModule {
  return featureModule({
    name: 'themes',
    contract: themesContract,
    handlers: { list, show, evidence, ofEvidence, create, change, merge, unmerge, remove, restore, add, takeOut, suggest },
  });
}
