import { featureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { importsContract } from '../contract/operations.ts';
import { forgetRuns } from './forget-runs.ts';
import { acceptImports, receiveImport } from './receive-import.ts';
import { cancel, list, show } from './runs.ts';

/** Bringing recorded conversations in. */
export function importsModule(services: Services) {
  return featureModule({ name: 'imports', contract: importsContract, jobs: [forgetRuns(services)], routes: acceptImports, handlers: { create: receiveImport, list, show, cancel } });
}
