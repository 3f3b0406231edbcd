import { asCustomer, asEmployee } from '#platform/http/caller.ts';
import { featureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { privacyContract } from '../contract/operations.ts';
import { access, heardMe } from './access.ts';
import { agreement, lock } from './agreement.ts';
import { eraseCustomer } from './erase-customer.ts';
import { exportConversation } from './export-conversation.ts';
import { exportCustomer, type ThanksOf } from './export-customer.ts';
import { findCustomer } from './find-customer.ts';
import { decide, propose } from './proposals.ts';
import { prove } from './prove.ts';
import { ownRules, retire, type RetentionRule } from './retire.ts';

/** Who heard whom, proof, forgetting, taking along, and the works council's say. `rules` are what other features forget, `thanksOf` what they kept. */
export function privacyModule(services: Services, { feed, rules, thanksOf }: { feed: Feed; rules: readonly RetentionRule[]; thanksOf: ThanksOf }) {
  return featureModule({
    name: 'privacy',
    contract: privacyContract,
    jobs: [retire(services, [...ownRules, ...rules])],
    handlers: {
      access,
      heardMe,
      prove,
      findCustomer,
      async erase(context, { customerId }) {
        return { conversations: await eraseCustomer(context, feed, customerId, { employeeId: asEmployee(context.actor).id }) };
      },
      exportCustomer: (context, { customerId }) => exportCustomer(context, customerId, { employeeId: asEmployee(context.actor).id }, thanksOf),
      exportConversation,
      async eraseMe(context) {
        return { conversations: await eraseCustomer(context, feed, asCustomer(context.actor).id, { byCustomer: true }) };
      },
      exportMe: (context) => exportCustomer(context, asCustomer(context.actor).id, { byCustomer: true }, thanksOf),
      agreement,
      lock,
      propose,
      decide,
    },
  });
}
