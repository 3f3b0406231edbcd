import { transact } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Access } from '#people/access/server/access.ts';
import { beginSession } from '#people/access/server/begin-session.ts';
import { hashNewPassword, keepPassword } from '#people/access/server/keep-password.ts';
import { assertSameSite } from '#people/access/server/same-site.ts';
import { addEmployee } from '#people/organisation/server/add-employee.ts';
import type { Instance } from '../contract/instance.ts';
import { welcomeProblems } from '../contract/problems.ts';
import { beBorn } from './be-born.ts';
import { beginDemo, type DemoSeed } from './begin-demo.ts';
import { isAtHome } from './is-at-home.ts';
import { assertSetUpCode } from './set-up-code.ts';
import { showInstance } from './show-instance.ts';

interface OrganisationDoor {
  door: 'organisation';
  name: string;
  language: 'de' | 'en';
  code?: string;
  admin: { name: string; email: string; password: string };
}

const nobody = { path: 'none', actor: null };

/**
 * Takes one of the two doors of an empty instance, once.
 * @throws Problem `already-set-up`, `weak-password`, `set-up-code-needed`, or `only-on-this-machine` for the demo.
 */
export async function openDoor(
  context: RequestContext,
  access: Access,
  demoSeeds: readonly DemoSeed[],
  input: OrganisationDoor | { door: 'demo' },
): Promise<Instance> {
  assertSameSite(context);
  if (input.door === 'demo') {
    if (!isAtHome(context)) throw new Problem(welcomeProblems.onlyAtHome);
    await transact(context.database, nobody, (tx) => beginDemo(tx, demoSeeds));
  } else {
    await assertSetUpCode(context, input.code);
    await beginSession(context, access.library, await setUp(context, input));
  }
  return showInstance(context);
}

/** Writes organisation and first administrator. @returns the administrator's id. */
async function setUp({ database }: RequestContext, { name, language, admin }: OrganisationDoor): Promise<string> {
  const hash = await hashNewPassword(admin.password, admin);
  return transact(database, nobody, async (tx) => {
    await beBorn(tx, 'organisation');
    await tx.db.insertInto('people.organisation').values({ name, language }).execute();
    const id = await addEmployee(tx, { name: admin.name, email: admin.email, language, roles: ['guest', 'admin'] });
    await keepPassword(tx, id, hash);
    return id;
  });
}
