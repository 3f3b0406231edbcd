import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { featureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { consentContract } from '../contract/operations.ts';
import { compareEnds } from './compare-ends.ts';
import { listEnds, listHeads, showHead } from './list-heads.ts';
import { reword } from './reword.ts';
import { signHeadsDaily } from './sign-heads-daily.ts';
import { verifyLedger } from './verify-ledger.ts';
import { wordings, wordingVersions } from './wordings.ts';

/** Wordings, the ledger of answers, and its proof. `note` writes down who verified it, in the transaction that did. */
export function consentModule(services: Services, { note }: { note: (tx: Transaction, by: Employee, now: Date) => Promise<void> }) {
  return featureModule({
    name: 'consent',
    contract: consentContract,
    jobs: [signHeadsDaily(services)],
    handlers: {
      wordings,
      versions: wordingVersions,
      reword,
      verify: (context, input) => verifyLedger(context, input.outside, (tx) => note(tx, asEmployee(context.actor), context.now())),
      async compare(context, input) {
        return { broken: await compareEnds(context, input, (tx) => note(tx, asEmployee(context.actor), context.now())) };
      },
      heads: listHeads,
      head: showHead,
      ends: listEnds,
    },
  });
}
