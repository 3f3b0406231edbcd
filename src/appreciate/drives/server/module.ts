import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import { drivesContract } from '../contract/operations.ts';
import { change } from './change.ts';
import { end, resume } from './end.ts';
import { list, show } from './list.ts';
import { driveNow } from './now.ts';
import { bringBack, putAway } from './put-away.ts';
import { remind } from './remind.ts';
import { sign, takeBackWord } from './sign.ts';
import { start } from './start.ts';
import { voices } from './voices.ts';

/** Collection drives. */
export function drivesModule(): FeatureModule {
  return featureModule({
    name: 'drives',
    contract: drivesContract,
    handlers: { start, list, now: driveNow, show, voices, change, end, resume, remind, putAway, bringBack, sign, takeBackWord },
  });
}
