import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './kbd.tsx';
import styles from './tooltip.module.css';

/**
 * Says what the control inside does, on hover and on keyboard focus. Never the only place where something can be read:
 * fingers do not hover.
 */
export function Tooltip({ text, keys, children }: {
  readonly text: string;
  /** The key that does the same, as `<Kbd>` takes it. */
  readonly keys?: string;
  /** One focusable control of react-aria or of this kit. */
  readonly children: ReactNode;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={120}>
      {children}
      <AriaTooltip className={styles.tooltip} offset={6}>
        {text}
        {keys && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
