import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import { drivesContract } from '../contract/operations.ts';
import { bringBack } from './bring-back.ts';
import { change } from './change.ts';
import { end } from './end.ts';
import { list } from './list.ts';
import { driveNow } from './now.ts';
import { putAway } from './put-away.ts';
import { remind } from './remind.ts';
import { resume } from './resume.ts';
import { show } from './show.ts';
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
