import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { lettersContract } from '../contract/operations.ts';
import { end } from './ending/end.ts';
import { serveOneClick } from './ending/one-click.ts';
import { mine } from './mine.ts';
import { preview } from './preview.ts';
import { beginWeek } from './sending/begin-week.ts';
import type { LetterParts } from './sending/letter-parts.ts';
import { sendNow } from './sending/send-now.ts';
import { sendWeekly } from './sending/send-weekly.ts';
import { changeSettings } from './settings/change-settings.ts';
import { settings } from './settings/settings.ts';
import { want } from './want.ts';

/** The weekly letter of thanks. */
export function lettersModule(services: Services, parts: LetterParts): FeatureModule {
  return featureModule({
    name: 'letters',
    contract: lettersContract,
    jobs: [beginWeek(services), sendWeekly(services, parts)],
    routes: (app) => serveOneClick(app, services),
    handlers: { mine, want, preview: (context) => preview(context, parts), sendNow: (context) => sendNow(context, parts), end, settings, changeSettings },
  });
}
