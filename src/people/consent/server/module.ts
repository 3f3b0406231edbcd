import { featureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { consentContract } from '../contract/operations.ts';
import { compareEnds } from './compare-ends.ts';
import { listEnds, listHeads, showHead } from './list-heads.ts';
import { reword } from './reword.ts';
import { signHeadsDaily } from './sign-heads-daily.ts';
import { verifyLedger } from './verify-ledger.ts';
import { wordings, wordingVersions } from './wordings.ts';

/** Wordings, the ledger of answers, and its proof. */
export function consentModule(services: Services) {
  return featureModule({
    name: 'consent',
    contract: consentContract,
    jobs: [signHeadsDaily(services)],
    handlers: {
      wordings,
      versions: wordingVersions,
      reword,
      verify: (context, input) => verifyLedger(context, input.outside),
      compare: async (context, input) => ({ broken: await compareEnds(context, input) }),
      heads: listHeads,
      head: showHead,
      ends: listEnds,
    },
  });
}
