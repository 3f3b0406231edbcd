import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import styles from './tabs.module.css';

/** One view of the same thing. */
export type TabView<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly icon?: ReactNode;
  /** A short number or word behind the label. */
  readonly note?: ReactNode;
  readonly content: ReactNode;
};

/** Several views of one thing, one at a time. Arrow keys move between them. */
export function Tabs<Id extends string>({ label, views, selected, onSelect }: {
  /** What the views show, for screen readers. */
  readonly label: string;
  readonly views: readonly TabView<Id>[];
  /** The view shown; without it the component keeps track itself, beginning with the first. */
  readonly selected?: Id;
  readonly onSelect?: (id: Id) => void;
}) {
  return (
    // The keys of the tabs are the ids of the views.
    <AriaTabs selectedKey={selected} onSelectionChange={(key) => onSelect?.(key as Id)}>
      <TabList className={styles.list} aria-label={label}>
        {views.map((view) => (
          <Tab key={view.id} id={view.id} className={styles.tab}>
            {view.icon}
            {view.label}
            {view.note !== undefined && <span className={styles.note}>{view.note}</span>}
          </Tab>
        ))}
      </TabList>
      {views.map((view) => (
        <TabPanel key={view.id} id={view.id} className={styles.panel}>
          {view.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
