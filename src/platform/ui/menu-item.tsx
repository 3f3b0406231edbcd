import type { ReactNode } from 'react';
import { Keyboard, MenuItem as AriaMenuItem, Text, type MenuItemProps } from 'react-aria-components/Menu';
import { Kbd } from './kbd.tsx';
import floating from './floating.module.css';

/** One action of a `Menu`, or with `href` one way out of it. */
export function MenuItem({ label, detail, icon, keys, tone, ...rest }: Omit<
  MenuItemProps,
  'className' | 'style' | 'children' | 'render' | 'textValue'
> & {
  readonly label: string;
  readonly detail?: string;
  readonly icon?: ReactNode;
  /** The key that does the same without the menu. */
  readonly keys?: string;
  /** For what cannot be taken back; keep it last, behind a separator. */
  readonly tone?: 'danger';
}) {
  return (
    <AriaMenuItem {...rest} textValue={label} className={floating.item} data-tone={tone}>
      {icon}
      <Text slot="label" className={floating.text}>
        {label}
      </Text>
      {detail && (
        <Text slot="description" className={floating.detail}>
          {detail}
        </Text>
      )}
      {keys && (
        <Keyboard className={floating.end}>
          <Kbd keys={keys} />
        </Keyboard>
      )}
    </AriaMenuItem>
  );
}
