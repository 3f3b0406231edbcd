import type { Role } from '#platform/contract/audience.ts';
import { Checkbox } from '#platform/ui/checkbox.tsx';
import { FieldGroup } from '#platform/ui/field-group.tsx';
import { useRoleNames } from './use-role-names.ts';

/** The roles of a person, each with what one does in it. */
export function RoleChoice({ legend, description, offered, value, onChange }: {
  readonly legend: string;
  readonly description: string;
  /** The roles that may be given here. */
  readonly offered: readonly Role[];
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}) {
  const names = useRoleNames();
  return (
    <FieldGroup legend={legend} description={description}>
      <div>
        {offered.map((role) => (
          <Checkbox
            key={role}
            description={names[role].does}
            isSelected={value.includes(role)}
            // Everybody has a role: the last one stays.
            isDisabled={value.length === 1 && value.includes(role)}
            onChange={(isSelected) => onChange(isSelected ? [...value, role] : value.filter((other) => other !== role))}
          >
            {names[role].name}
          </Checkbox>
        ))}
      </div>
    </FieldGroup>
  );
}
