import { z } from 'zod';
import { Role } from '#platform/contract/audience.ts';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { Bilingual } from './bilingual.ts';
import { MailAddress } from './mail-address.ts';
import { PersonName } from './person-name.ts';

const UnitOfPerson = z.object({ id: Id, name: Bilingual });

/** An employee as every colleague may see them. */
export const Colleague = z.object({ id: Id, name: PersonName, function: Bilingual, unit: UnitOfPerson.nullable() });
export type Colleague = z.infer<typeof Colleague>;

/** An employee as those see them who look after people and access. */
export const Employee = Colleague.extend({
  email: MailAddress,
  roles: z.array(Role),
  superior: z.object({ id: Id, name: PersonName }).nullable(),
  language: Language,
  active: z.boolean(),
  can: z.object({ change: z.boolean() }),
});
export type Employee = z.infer<typeof Employee>;

/** What can be said about an employee when adding one; absent fields take the organisation's defaults. */
export const employeeFields = {
  name: PersonName,
  email: MailAddress,
  function: Bilingual.optional().describe('what customers are told when this person listens; never a name'),
  unitId: Id.nullable().optional(),
  superiorId: Id.nullable().optional(),
  roles: z
    .array(Role)
    .min(1)
    .max(8)
    .transform((roles) => [...new Set(roles)])
    .optional(),
  language: Language.optional(),
};
