import { company } from '#seeds/demo/company.ts';
import type { Database } from '#platform/db/database.ts';
import type { Secrets } from '#platform/db/secrets.ts';
import { setUpCode } from '#people/welcome/server/set-up-code.ts';

/** What the terminal shows once the product answers: where it is, and who to be. */
export async function greeting(address: string, owner: Database, secrets: Secrets): Promise<string> {
  const row = await owner.kysely.selectFrom('platform.instance').select('born_as').executeTakeFirst();
  const lines = row?.born_as === 'demo' ? demo(address) : row ? [] : doors(await setUpCode(secrets));
  return ['', `Ohrensessel is open at ${address}`, ...lines, '', 'Ctrl+C ends it.', ''].join('\n');
}

function demo(address: string): string[] {
  const names = new Map(company.employees.map((employee) => [employee.key, employee.name]));
  const people = company.people.map(({ role, employee, invitation }) => ({ role, name: names.get(employee) ?? '', invitation: invitation.en }));
  const width = Math.max(...people.map(({ name }) => name.length));
  return [
    '',
    `This is ${company.name}, a company that does not exist. Open the address and be`,
    ...people.map(({ role, name, invitation }) => `  ${name.padEnd(width)}  ${role.padEnd(8)} ${invitation}`),
    `or one of its customers: ${address}/demo-shop`,
  ];
}

function doors(code: string): string[] {
  return [
    '',
    'Nobody has been here yet. Open the address and choose a door:',
    '  look around in the demo company  (next time at once: npm start -- --demo)',
    `  set up my organisation           (from another machine with the code ${code})`,
  ];
}
