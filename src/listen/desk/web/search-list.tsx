import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import styles from './search-list.module.css';

/** Something that can be found and chosen. */
export interface Found {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  /** Further words it is found by. */
  readonly also?: string;
}

/** Things that belong together, under a name. */
export interface FoundGroup {
  readonly id: string;
  readonly label: string;
  readonly items: readonly Found[];
}

/**
 * Finds by typing, goes by the arrow keys, chooses by Enter; the focus stays in the field all the while. Every typed
 * word has to be found in a thing, anywhere and in any order.
 */
export function SearchList({ label, items, groups, none, onChoose, text, onText, takesFocus = true }: {
  readonly label: string;
  readonly items?: readonly Found[];
  /** Things in groups, instead of `items`. */
  readonly groups?: readonly FoundGroup[];
  /** What stands there when nothing is found. */
  readonly none: string;
  readonly onChoose: (id: string) => void;
  /** What was typed, where the server searches too. */
  readonly text?: string;
  readonly onText?: (text: string) => void;
  readonly takesFocus?: boolean;
}) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const matches = (candidate: string, typed: string) => typed.split(/\s+/).every((word) => contains(candidate, word));

  // What is found first is marked only once typing has changed the list; where all of it is found, Enter means the first as well.
  function chooseFirst(event: KeyboardEvent<HTMLDivElement>) {
    const { key, nativeEvent, currentTarget: search, target } = event;
    if (key !== 'Enter' || nativeEvent.isComposing || !(target instanceof HTMLInputElement) || target.value === '') return;
    const first = search.querySelector<HTMLElement>('[role="option"]')?.dataset['key'];
    if (first === undefined || search.querySelector('[role="option"][data-focused]')) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(first);
  }

  return (
    <div className={styles.search} onKeyDownCapture={chooseFirst}>
      <Autocomplete filter={matches} inputValue={text} onInputChange={onText}>
        <SearchField aria-label={label} autoFocus={takesFocus} className={styles.field}>
          <Search size={18} aria-hidden="true" />
          <Input placeholder={label} className={styles.input} />
        </SearchField>
        <ListBox
          aria-label={label}
          className={styles.list}
          selectionMode="none"
          onAction={(id) => onChoose(String(id))}
          renderEmptyState={() => <p className={styles.none}>{none}</p>}
        >
          {groups
            ? groups.map((group) => (
                <ListBoxSection key={group.id} id={group.id} className={styles.group}>
                  <Header className={styles.heading}>{group.label}</Header>
                  {group.items.map((item) => (
                    <Row key={item.id} item={item} within={group.label} />
                  ))}
                </ListBoxSection>
              ))
            : items?.map((item) => <Row key={item.id} item={item} />)}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

function Row({ item, within = '' }: { readonly item: Found; readonly within?: string }) {
  return (
    <ListBoxItem
      id={item.id}
      textValue={[within, item.label, item.detail, item.also].filter(Boolean).join(' ')}
      className={styles.item}
    >
      <Text slot="label">{item.label}</Text>
      {item.detail && (
        <Text slot="description" className={styles.detail}>
          {item.detail}
        </Text>
      )}
    </ListBoxItem>
  );
}
