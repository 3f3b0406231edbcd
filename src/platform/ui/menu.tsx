import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuTrigger, Popover } from 'react-aria-components/Menu';
import floating from './floating.module.css';

/** Actions on one thing, behind one button: `<Menu trigger={<IconButton … />}><MenuItem …/></Menu>`. */
export function Menu({ trigger, children, label, isOpen, onOpenChange }: {
  /** A `Button` or `IconButton`; it names the menu. */
  readonly trigger: ReactNode;
  /** `MenuItem`s and `MenuSeparator`s. */
  readonly children: ReactNode;
  /** A name for the menu if the button's does not do. */
  readonly label?: string;
  /** Open or not, for a menu whose code is fetched when it is first wanted; without it the menu keeps track itself. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <Popover className={floating.surface} offset={4} placement="bottom end">
        <AriaMenu className={floating.list} aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
