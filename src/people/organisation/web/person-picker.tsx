import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { FieldGroup } from '#platform/ui/field-group.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { PersonChip } from '#platform/ui/person-chip.tsx';
import { SearchField } from '#platform/ui/search-field.tsx';
import { api } from '#web/api/client.ts';
import styles from './person-picker.module.css';
import { usePeopleMessages } from './use-people-messages.ts';

type Person = { readonly id: string; readonly name: string };

/** One colleague, found by typing a part of the name. */
export function PersonPicker({ label, description, searchLabel, value, onChange, except }: {
  readonly label: string;
  /** What the field asks for; a superior without it. */
  readonly searchLabel?: string;
  readonly description: string;
  readonly value: Person | null;
  readonly onChange: (person: Person | null) => void;
  /** Somebody who cannot be chosen: the person it is about. */
  readonly except?: string;
}) {
  const { person: t, people: list } = usePeopleMessages();
  const { locale } = useLocale();
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const found = useQuery(
    api.organisation.listColleagues.queryOptions({ input: { q, limit: 6 }, enabled: q.length > 0, placeholderData: keepPreviousData }),
  );
  // What is chosen takes the place of the field, and the other way round: the keyboard stays with it.
  const [isAtWork, setAtWork] = useState(false);
  const people = q.length > 0 ? (found.data?.items ?? []).filter((person) => person.id !== except) : [];

  function choose(person: Person | null) {
    setText('');
    setAtWork(true);
    onChange(person);
  }

  return (
    <FieldGroup legend={label} description={description}>
      {value ? (
        <div className={styles.chosen}>
          <PersonChip name={value.name} />
          <Button size="small" autoFocus={isAtWork} onPress={() => choose(null)}>{t.takeAway}</Button>
        </div>
      ) : (
        <SearchField
          label={searchLabel ?? t.chooseSuperior}
          placeholder={searchLabel ?? t.chooseSuperior}
          value={text}
          onChange={setText}
          // Enter takes the first one found, and never sends the form around it.
          onSubmit={() => people[0] && choose(people[0])}
          autoFocus={isAtWork}
        />
      )}
      <output>{q.length > 0 && !value && found.isSuccess && !found.isPlaceholderData && people.length === 0 && list.none}</output>
      {people.length > 0 && !value && (
        <ul role="list" className={styles.found}>
          {people.map((person) => (
            <li key={person.id}>
              <Button variant="plain" onPress={() => choose(person)}>
                {person.name}, {person.function[locale]}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </FieldGroup>
  );
}
