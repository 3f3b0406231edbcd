import type { Role } from '#platform/contract/audience.ts';
import { FieldGroup } from '#platform/ui/field-group.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextField } from '#platform/ui/text-field.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import type { PersonDraft } from './person-draft.ts';
import { PersonPicker } from './person-picker.tsx';
import { RoleChoice } from './role-choice.tsx';
import { usePeopleMessages } from './use-people-messages.ts';
import { useUnits } from './use-units.ts';

const none = 'none';

/** The fields about a person: in the list of people, and in an invitation. */
export function PersonFields({ draft, onChange, offered, personId }: {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
  /** The roles that may be given here. */
  readonly offered: readonly Role[];
  /** Of somebody who is here already. */
  readonly personId?: string;
}) {
  const t = usePeopleMessages();
  const { locale } = useLocale();
  const { units } = useUnits();
  const set = (part: Partial<PersonDraft>) => onChange({ ...draft, ...part });
  const isFunctionBegun = draft.functionDe !== '' || draft.functionEn !== '';
  return (
    <>
      <TextField label={t.person.name} name="name" value={draft.name} onChange={(name) => set({ name })} isRequired maxLength={120} autoComplete="off" />
      <TextField label={t.person.email} name="email" type="email" value={draft.email} onChange={(email) => set({ email })} isRequired maxLength={254} autoComplete="off" />
      <FieldGroup legend={t.person.function} description={t.person.functionSentence} direction="row">
        <TextField
          label={t.person.functionDe}
          name="function.de"
          value={draft.functionDe}
          onChange={(functionDe) => set({ functionDe })}
          isRequired={isFunctionBegun}
          isOptional={!isFunctionBegun}
          maxLength={120}
          autoComplete="off"
        />
        <TextField
          label={t.person.functionEn}
          name="function.en"
          value={draft.functionEn}
          onChange={(functionEn) => set({ functionEn })}
          isRequired={isFunctionBegun}
          isOptional={!isFunctionBegun}
          maxLength={120}
          autoComplete="off"
        />
      </FieldGroup>
      <FieldGroup legend={t.person.place} direction="row">
        <Select
          label={t.person.unit}
          value={draft.unitId ?? none}
          onChange={(id) => set({ unitId: id === none ? null : id })}
          choices={[{ id: none, label: t.person.noUnit }, ...(units ?? []).map((unit) => ({ id: unit.id, label: unit.name[locale] }))]}
        />
        <Select
          label={t.person.language}
          value={draft.language}
          onChange={(language) => set({ language })}
          choices={[{ id: 'de', label: t.languages.de }, { id: 'en', label: t.languages.en }]}
        />
      </FieldGroup>
      <PersonPicker
        label={t.person.superior}
        description={t.person.superiorSentence}
        value={draft.superior}
        onChange={(superior) => set({ superior })}
        except={personId}
      />
      <RoleChoice legend={t.person.roles} description={t.person.rolesSentence} offered={offered} value={draft.roles} onChange={(roles) => set({ roles })} />
    </>
  );
}
